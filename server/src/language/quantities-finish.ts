import { cover, type Span } from '../span.ts';
import { type HedgePhrase, hedgeFillers, hedgesAfter, hedgesBefore } from './hedges.ts';
import { baseValue, type Draft } from './quantities-amount.ts';
import { changeAt } from './quantities-change.ts';
import { sameUnit, withScaleOf } from './quantities-range.ts';
import { type Atom, atomAt, isNounLike, matchWords } from './tokens-atoms.ts';
import type { Hedge, Quantity } from './types.ts';
import { durations } from './units.ts';

/** Finishes the drafts of a sentence: carries units across lists, reads hedges and changes. */
export function finishQuantities(atoms: readonly Atom[], drafts: readonly Draft[]): Quantity[] {
  return carryUnits(atoms, drafts).map((draft) => finish(atoms, draft));
}

/** "1.2 and 1.5 per cent", "1.2, 1.5 and 1.8 per cent", "$8.2 and 5.7 billion": a unit counts for the whole list. */
function carryUnits(atoms: readonly Atom[], drafts: readonly Draft[]): Draft[] {
  const carried = [...drafts];
  const linked = new Array<boolean>(drafts.length).fill(false);
  for (let index = carried.length - 2; index >= 0; index--) {
    const [left, right] = [carried[index], carried[index + 1]];
    if (left === undefined || right === undefined || !isLinked(atoms, left, right, linked[index + 1] === true)) continue;
    linked[index] = true;
    carried[index] = carriedBack(left, right);
  }
  for (let index = 1; index < carried.length; index++) {
    const [left, right] = [carried[index - 1], carried[index]];
    if (left === undefined || right === undefined || linked[index - 1] !== true) continue;
    if (carriesOn(atoms, left, right)) carried[index] = { ...right, unit: left.unit };
  }
  return carried;
}

/** Whether only "and" or "or" stands between, or a comma in a list that goes on to one of them. */
function isLinked(atoms: readonly Atom[], left: Draft, right: Draft, goesOn: boolean): boolean {
  const gap = right.first - left.end;
  const link = atomAt(atoms, left.end);
  const isAnd = (atom: Atom) => atom.lower === 'and' || atom.lower === 'or';
  if (gap === 1) return isAnd(link) || (link.text === ',' && goesOn);
  return gap === 2 && link.text === ',' && isAnd(atomAt(atoms, left.end + 1));
}

function carriedBack(left: Draft, right: Draft): Draft {
  const isPlain = left.unit.kind === 'number' && left.form === right.form;
  if (
    isPlain &&
    right.unit.kind !== 'number' &&
    right.unit.kind !== 'ordinal' &&
    right.unit.kind !== 'fraction' &&
    right.unit.kind !== 'multiple'
  ) {
    return withScaleOf(left, right.high ?? right, right.unit);
  }
  const sameKind = sameUnit(left.unit, right.unit) || (left.unit.kind === 'currency' && right.unit.kind === 'number');
  return sameKind && left.form === 'digits' ? withScaleOf(left, right, left.unit) : left;
}

function carriesOn(atoms: readonly Atom[], left: Draft, right: Draft): boolean {
  if (left.unit.kind !== 'currency' || right.unit.kind !== 'number' || right.scale === 1) return false;
  return !isNounLike(atomAt(atoms, right.end)) || atomAt(atoms, right.end).lower === 'respectively';
}

function finish(atoms: readonly Atom[], draft: Draft): Quantity {
  const hedge = hedgeOf(atoms, draft);
  const last = draft.high ?? draft;
  const before = hedge.first ?? draft.first;
  const change =
    draft.fromTo === true
      ? undefined
      : (draft.change ?? changeAt(atoms, { before, end: draft.end, unit: last.unit, bounded: hedge.isPlace === true }));
  return {
    span: draft.span,
    value: baseValue(draft),
    halfDigit: baseValue({ mantissa: draft.step / 2, scale: draft.scale }),
    digits: draft.digits,
    unit: draft.unit,
    hedge: hedge.hedge,
    ...(draft.high === undefined ? {} : { high: baseValue(draft.high), ends: [lowSpan(atoms, draft), draft.high.span] as const }),
    ...(draft.fromTo === true ? { fromTo: true as const } : {}),
    ...(hedge.span === undefined ? {} : { hedgeSpan: hedge.span }),
    ...(change === undefined ? {} : { change }),
  };
}

function lowSpan(atoms: readonly Atom[], draft: Draft): Span {
  return { start: draft.span.start, end: atomAt(atoms, (draft.lowEnd ?? draft.end) - 1).end };
}

interface FoundHedge {
  readonly hedge: Hedge;
  readonly span?: Span;
  /** Index of its first atom, if it stands before the number. */
  readonly first?: number;
  /** The hedge places a level ("rose above 2 per cent"). */
  readonly isPlace?: boolean;
}

function hedgeOf(atoms: readonly Atom[], draft: Draft): FoundHedge {
  return hedgeBefore(atoms, draft) ?? hedgeAfter(atoms, draft) ?? { hedge: 'none' };
}

function hedgeBefore(atoms: readonly Atom[], draft: Draft): FoundHedge | undefined {
  for (let at = draft.first - 1, steps = 0; at >= 0 && steps < 3; at--, steps++) {
    const found = phraseEndingAt(atoms, at);
    if (found !== undefined) return isOtherSense(atoms, found, draft) ? undefined : hedgeSpan(atoms, found, at);
    if (!hedgeFillers.has(atomAt(atoms, at).lower)) return undefined;
  }
  return undefined;
}

function phraseEndingAt(atoms: readonly Atom[], last: number): HedgePhrase | undefined {
  const phrases = hedgesBefore.get(atomAt(atoms, last).lower);
  return phrases?.find(({ words }) => matchWords(atoms, last - words.length + 1, words) > 0);
}

/** Hedges that after a verb of change tell where it went, not by how much. */
const PLACES: ReadonlySet<string> = new Set(['above', 'below', 'under', 'beyond']);

function hedgeSpan(atoms: readonly Atom[], { words, hedge }: HedgePhrase, last: number): FoundHedge {
  const first = last - words.length + 1;
  const isPlace = words.length === 1 && PLACES.has(words[0] ?? '');
  return { hedge, first, isPlace, span: cover(atomAt(atoms, first), atomAt(atoms, last)) };
}

/** "$5 billion over five years" gives the time that it takes: "over" bounds a length of time only after "for", "well" and the like. */
function isOtherSense(atoms: readonly Atom[], { words }: HedgePhrase, draft: Draft): boolean {
  if (words.length > 1) return false;
  if (words[0] === 'over' && draft.unit.kind === 'measure' && durations.has(draft.unit.unit)) {
    return !/^(for|of|lasted|lasting|took|spent|is|was|by)$/.test(atomAt(atoms, draft.first - 2).lower);
  }
  return draft.unit.kind === 'ordinal' && words[0] !== '~';
}

function hedgeAfter(atoms: readonly Atom[], draft: Draft): FoundHedge | undefined {
  const phrases = hedgesAfter.get(atomAt(atoms, draft.end).lower);
  const found = phrases?.find(({ words }) => matchWords(atoms, draft.end, words) > 0);
  if (found === undefined || draft.unit.kind === 'ordinal') return undefined;
  if (found.words[0] === 'plus' && !/^(hyphen|glued)$/.test(atomAt(atoms, draft.end).join)) return undefined;
  const last = draft.end + found.words.length - 1;
  return { hedge: found.hedge, span: cover(atomAt(atoms, draft.end), atomAt(atoms, last)) };
}
