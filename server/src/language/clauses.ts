import { RELATIVES, SUBORDINATORS } from './cues.ts';
import type { Token } from './types.ts';

/** What a clause is to the one that holds it. */
export type ClauseKind = 'main' | 'subordinate' | 'relative' | 'parenthesis' | 'aside';

/** A run of tokens with a verb of its own, not always contiguous: a relative clause stands inside its main clause. */
export interface Clause {
  readonly id: number;
  readonly kind: ClauseKind;
  /** Id of the clause that this one hangs on; -1 for the first. */
  readonly parent: number;
  /** Index of the token before which it opens. */
  readonly from: number;
  /** Lower-case word that opened it ("while", "which"), or empty. */
  readonly opener: string;
}

/** The clauses of a sentence and, for each token, the id of its clause. */
export interface Clauses {
  readonly list: readonly Clause[];
  readonly of: readonly number[];
}

const DASHES = new Set(['—', '–', '--']);

/**
 * Divides the tokens of one sentence into clauses by its punctuation and subordinators: parentheses, pairs of dashes, semicolons,
 * ", which … ,", ", while …" and a fronted "While …,". Lists stay whole. Linear in the number of tokens.
 */
export function readClauses(tokens: readonly Token[]): Clauses {
  const list: Clause[] = [{ id: 0, kind: 'main', parent: -1, from: 0, opener: '' }];
  const of: number[] = [];
  const open: number[] = [0];
  const current = () => open[open.length - 1] ?? 0;
  const begin = (kind: ClauseKind, parent: number, from: number, opener: string) => {
    list.push({ id: list.length, kind, parent, from, opener });
    open.push(list.length - 1);
  };
  const kindOf = (id: number) => list[id]?.kind ?? 'main';
  const closeTo = (kind: ClauseKind) => {
    while (open.length > 1) {
      const id = open.pop() ?? 0;
      if (kindOf(id) === kind) return;
    }
  };

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    const word = token.lower;
    if (token.text === '(' || token.text === '[') {
      begin('parenthesis', current(), i, '');
      of.push(current());
      continue;
    }
    if (token.text === ')' || token.text === ']') {
      of.push(current());
      if (open.some((id) => kindOf(id) === 'parenthesis')) closeTo('parenthesis');
      continue;
    }
    if (DASHES.has(token.text) && isSpaced(tokens, i)) {
      if (open.some((id) => kindOf(id) === 'aside')) closeTo('aside');
      else begin('aside', current(), i, '');
      of.push(current());
      continue;
    }
    if (token.text === ';') {
      of.push(current());
      const parent = current();
      open.length = 1;
      begin('main', parent, i + 1, ';');
      continue;
    }
    if (token.text === ',') {
      of.push(current());
      if (kindOf(current()) === 'relative' && !continuesList(tokens, i)) open.pop();
      else if (isFronted(list, current(), tokens, i)) begin('main', current(), i + 1, ',');
      continue;
    }
    if (RELATIVES.has(word) && i > 0 && (isAfterComma(tokens, i) || tokens[i - 1]?.kind === 'word')) {
      begin('relative', current(), i, word);
      of.push(current());
      continue;
    }
    if (SUBORDINATORS.has(word) && kindOf(current()) !== 'parenthesis') {
      if (kindOf(current()) === 'relative') open.pop();
      if (i === 0) list[0] = { id: 0, kind: 'subordinate', parent: -1, from: 0, opener: word };
      else begin('subordinate', current(), i, word);
      of.push(current());
      continue;
    }
    of.push(current());
  }
  return { list, of };
}

function isAfterComma(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.text === ',';
}

/** A dash between words, not one that joins two numbers or names. */
function isSpaced(tokens: readonly Token[], i: number): boolean {
  const dash = tokens[i];
  if (!dash) return false;
  if (dash.text === '—' || dash.text === '--') return true;
  return tokens[i - 1]?.end !== dash.start || tokens[i + 1]?.start !== dash.end;
}

/** "While China spent 1.7 %, India …": the first comma after a fronted subordinate clause opens the main one. */
function isFronted(list: readonly Clause[], id: number, tokens: readonly Token[], comma: number): boolean {
  const clause = list[id];
  if (clause?.kind !== 'subordinate') return false;
  const startsSentence = clause.from === 0 || list[clause.parent]?.from === clause.from;
  return startsSentence && !continuesList(tokens, comma) && tokens.length - comma > 3;
}

/** Whether the comma stands between the members of a list ("Japan, South Korea and …"): "and" or "or" follows within a few words, before any other comma. */
function continuesList(tokens: readonly Token[], comma: number): boolean {
  for (let i = comma + 1; i < Math.min(tokens.length, comma + 5); i++) {
    const word = tokens[i]?.lower;
    if (word === 'and' || word === 'or') return i > comma + 1;
    if (word === ',' || word === undefined) return false;
  }
  return false;
}
