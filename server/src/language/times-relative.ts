import { cardinals } from './numerals.ts';
import { numeralAt } from './quantities-numeral.ts';
import type { TimeMatch } from './times-match.ts';
import { type Atom, atomAt } from './tokens-atoms.ts';
import { durations, measures } from './units.ts';

/** Words and phrases that mean the brief's own time. */
const NOW: readonly (readonly string[])[] = [
  ['now'],
  ['today'],
  ['currently'],
  ['presently'],
  ['nowadays'],
  ['at', 'present'],
  ['at', 'the', 'moment'],
  ['to', 'date'],
  ['these', 'days'],
];

/** "last", "this", "next" before "year". */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** Words that a relative time can begin with, besides numbers. */
export const relativeStarters: ReadonlySet<string> = new Set([
  'last',
  'this',
  'next',
  'past',
  'the',
  'a',
  'an',
  ...NOW.map((words) => words[0] ?? ''),
]);

/** The time, counted from the brief's date or from the time mentioned before, that starts at atom `index`. */
export function relativeAt(atoms: readonly Atom[], index: number): TimeMatch | undefined {
  const atom = atomAt(atoms, index);
  if (atom.kind === 'number') return agoAt(atoms, index);
  if (atom.kind !== 'word') return undefined;
  if (!relativeStarters.has(atom.lower)) return agoAt(atoms, index);
  return nowAt(atoms, index) ?? pastSpanAt(atoms, index) ?? stepAt(atoms, index) ?? otherYearAt(atoms, index) ?? agoAt(atoms, index);
}

function relative(first: number, end: number, yearsFromNow: number, fromMention = false): TimeMatch {
  const rounded = Number(yearsFromNow.toFixed(4));
  const time = { kind: 'relative', from: 0, to: 0, yearsFromNow: rounded } as const;
  return { first, end, time: fromMention ? { ...time, fromMention: true } : time };
}

function nowAt(atoms: readonly Atom[], index: number): TimeMatch | undefined {
  const found = NOW.find((phrase) => phrase.every((word, offset) => atomAt(atoms, index + offset).lower === word));
  return found === undefined ? undefined : relative(index, index + found.length, 0);
}

function yearsIn(atom: Atom): number | undefined {
  const unit = measures.get(atom.lower);
  return unit === undefined ? undefined : durations.get(unit);
}

/** "last year", "this month", "next decade". */
function stepAt(atoms: readonly Atom[], index: number): TimeMatch | undefined {
  const step = STEPS.get(atomAt(atoms, index).lower);
  const years = yearsIn(atomAt(atoms, index + 1));
  return step === undefined || years === undefined ? undefined : relative(index, index + 2, step * years);
}

/** "the past decade", "the last five years", "past two decades", "the next ten years". */
function pastSpanAt(atoms: readonly Atom[], index: number): TimeMatch | undefined {
  const the = atomAt(atoms, index).lower === 'the';
  const at = the ? index + 1 : index;
  const word = atomAt(atoms, at).lower;
  const sign = word === 'past' || word === 'last' ? -1 : word === 'next' || word === 'coming' ? 1 : 0;
  if (sign === 0) return undefined;
  const count = numeralAt(atoms, at + 1, false);
  if (count === undefined && !the && word !== 'past') return undefined;
  const end = count?.end ?? at + 1;
  const years = yearsIn(atomAt(atoms, end));
  return years === undefined ? undefined : relative(index, end + 1, sign * (count?.mantissa ?? 1) * years);
}

/** "the previous year", "the year before", "the following year", counted from the time mentioned before. */
function otherYearAt(atoms: readonly Atom[], index: number): TimeMatch | undefined {
  if (atomAt(atoms, index).lower !== 'the') return undefined;
  const [one, two] = [atomAt(atoms, index + 1).lower, atomAt(atoms, index + 2).lower];
  if (two === 'year' && /^(previous|preceding|prior)$/.test(one)) return relative(index, index + 3, -1, true);
  if (two === 'year' && one === 'following') return relative(index, index + 3, 1, true);
  if (one === 'year' && /^(before|earlier)$/.test(two)) return relative(index, index + 3, -1, true);
  return one === 'year' && two === 'after' ? relative(index, index + 3, 1, true) : undefined;
}

const AFTERWORDS: ReadonlyMap<string, { readonly sign: number; readonly fromMention: boolean }> = new Map([
  ['ago', { sign: -1, fromMention: false }],
  ['earlier', { sign: -1, fromMention: true }],
  ['before', { sign: -1, fromMention: true }],
  ['later', { sign: 1, fromMention: true }],
]);

/** "two years ago", "a decade ago", "a year earlier", "five years later". */
function agoAt(atoms: readonly Atom[], index: number): TimeMatch | undefined {
  const { lower, kind, join } = atomAt(atoms, index);
  if (join === 'hyphen' || (kind !== 'number' && lower !== 'a' && lower !== 'an' && lower !== 'half' && !cardinals.has(lower)))
    return undefined;
  if (kind === 'number' && yearsIn(atomAt(atoms, index + 1)) === undefined) return undefined;
  const count = numeralAt(atoms, index, false);
  const end = count?.end ?? index + 1;
  const after = AFTERWORDS.get(atomAt(atoms, end + 1).lower);
  const years = after === undefined ? undefined : yearsIn(atomAt(atoms, end));
  if (years === undefined || after === undefined || !standsAlone(atomAt(atoms, end + 1), atomAt(atoms, end + 2))) return undefined;
  const value = (count?.mantissa ?? 1) * (count?.scale ?? 1);
  return relative(index, end + 2, after.sign * value * years, after.fromMention);
}

/** "two years before", "a year earlier" count from a time mentioned before; in "two years before Cambodia" and "earlier than" they do not. */
function standsAlone(word: Atom, next: Atom): boolean {
  if (word.lower === 'before') return next.kind === 'punctuation' || next.lower === 'and' || next.lower === 'or';
  return next.lower !== 'than';
}
