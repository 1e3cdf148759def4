import { cover } from '../span.ts';
import type { Draft } from './quantities-amount.ts';
import { quantityAt } from './quantities-find.ts';
import { finishQuantities } from './quantities-finish.ts';
import { relationBefore, timeAt } from './times-find.ts';
import type { TimeMatch } from './times-match.ts';
import { tokenize } from './tokens.ts';
import { type Atom, atomAt, toAtoms } from './tokens-atoms.ts';
import type { Quantity, TimeMention, Token } from './types.ts';

/** What the number grammars find in a sentence. Quantities and times are in order, and no two of them overlap. */
export interface Numbers {
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeMention[];
}

/**
 * Reads the quantities and times of `text`, a sentence. Times are tried first, so "30 September 2024" and "70 years ago" hold no quantity.
 * Takes time linear in the length of `text`. Spans are UTF-16 offsets in `text`.
 */
export function readNumbers(text: string, tokens: readonly Token[] = tokenize(text)): Numbers {
  const atoms = toAtoms(tokens);
  const matches: TimeMatch[] = [];
  const drafts: Draft[] = [];
  for (let index = 0; index < atoms.length; ) {
    const time = timeAt(atoms, index);
    if (time !== undefined) {
      matches.push(time);
      index = time.end;
      continue;
    }
    const found = quantityAt(atoms, index);
    if (found !== undefined && !('skip' in found)) drafts.push(found);
    index = found === undefined ? index + 1 : 'skip' in found ? found.skip : found.end;
  }
  return { tokens, quantities: finishQuantities(atoms, drafts), times: finishTimes(atoms, matches) };
}

/** The quantities of `text`; see `readNumbers`. */
export function readQuantities(text: string, tokens?: readonly Token[]): readonly Quantity[] {
  return readNumbers(text, tokens).quantities;
}

function finishTimes(atoms: readonly Atom[], matches: readonly TimeMatch[]): TimeMention[] {
  const times: TimeMention[] = [];
  let previousEnd = -1;
  let previous: TimeMention['relation'] = 'none';
  for (const match of matches) {
    if (match.time === undefined) continue;
    const read: TimeMention['relation'] = match.relation ?? relationBefore(atoms, match.first);
    const relation: TimeMention['relation'] = read === 'none' && isListed(atoms, previousEnd, match.first) ? previous : read;
    times.push({ ...match.time, span: cover(atomAt(atoms, match.first), atomAt(atoms, match.end - 1)), relation });
    previousEnd = match.end;
    previous = relation;
  }
  return times;
}

/** "in 2023, 2024 and 2025": one preposition for the list. */
function isListed(atoms: readonly Atom[], end: number, first: number): boolean {
  if (end < 0 || first - end > 3 || first === end) return false;
  for (let at = end; at < first; at++) {
    if (!/^(,|and|or|the)$/.test(atomAt(atoms, at).lower)) return false;
  }
  return true;
}
