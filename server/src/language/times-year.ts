import { currencyWords } from './currencies.ts';
import { hedgesBefore } from './hedges.ts';
import { scales } from './numerals.ts';
import type { TimeMatch } from './times-match.ts';
import { type Atom, atomAt, isCapitalised, isNounLike, PhraseTable } from './tokens-atoms.ts';
import { capitalLabels, countedNouns, labels, measures, percents } from './units.ts';

/** Whether the atom is four plain digits from 1500 to 2100. */
export function isYear(atom: Atom): boolean {
  return atom.kind === 'number' && atom.text.length === 4 && /^(1[5-9]\d\d|20\d\d|2100)$/.test(atom.text);
}

export function yearOf(atom: Atom): number {
  return Number(atom.text);
}

/** The year, span of years or fiscal year that starts at atom `index`. */
export function yearAt(atoms: readonly Atom[], index: number): TimeMatch | undefined {
  const atom = atomAt(atoms, index);
  if (atom.kind === 'word') return fiscalAt(atoms, index) ?? pairAt(atoms, index);
  if (!isYear(atom) || isGlued(atoms, index) || isLabelled(atoms, index)) return undefined;
  return rangeAt(atoms, index) ?? (readsAsYear(atoms, index) ? singleAt(atoms, index) : undefined);
}

function singleAt(atoms: readonly Atom[], index: number): TimeMatch {
  const year = yearOf(atomAt(atoms, index));
  return {
    first: index,
    end: index + 1,
    time: { kind: followsFiscal(atoms, index + 1) ? 'fiscal-year' : 'year', from: year, to: year, iso: String(year) },
  };
}

/** Whether the year touches something that makes it a code: a currency sign, a letter, a slash with no year after it. */
function isGlued(atoms: readonly Atom[], index: number): boolean {
  const { join } = atomAt(atoms, index);
  const before = atomAt(atoms, index - 1);
  if (join === 'glued' && (before.kind === 'symbol' || before.kind === 'word' || /^[/.:#]$/.test(before.text))) return true;
  if (join === 'hyphen' && (before.kind === 'number' || isCapitalised(before))) return true;
  const after = atomAt(atoms, index + 1);
  if (after.text === ':') return after.join === 'glued' && atomAt(atoms, index + 2).join === 'glued';
  return after.join === 'glued' && (/^[%$€£]$/.test(after.text) || (after.kind === 'word' && !after.lower.startsWith("'")));
}

interface SecondYear {
  readonly year: number;
  readonly end: number;
}

/** The second year of "2014–18", "2019-2023", "2024/25". */
function secondYearAt(atoms: readonly Atom[], index: number): SecondYear | undefined {
  const first = yearOf(atomAt(atoms, index));
  const isSlash = atomAt(atoms, index + 1).text === '/' && atomAt(atoms, index + 1).join === 'glued';
  const at = isSlash ? index + 2 : index + 1;
  const second = atomAt(atoms, at);
  const touches = isSlash ? second.join === 'glued' : second.join === 'hyphen' || second.join === 'dash';
  if (!touches || second.kind !== 'number') return undefined;
  const short = /^\d\d$/.test(second.text);
  const year = short
    ? first - (first % 100) + Number(second.text) + (first % 100 === 99 && second.text === '00' ? 100 : 0)
    : yearOf(second);
  return (short || isYear(second)) && year > first ? { year, end: at + 1 } : undefined;
}

function rangeAt(atoms: readonly Atom[], index: number): TimeMatch | undefined {
  const second = secondYearAt(atoms, index);
  if (second !== undefined) {
    const isFiscal = followsFiscal(atoms, second.end) || precedesFiscal(atoms, index);
    return {
      first: index,
      end: second.end,
      time: { kind: isFiscal ? 'fiscal-year' : 'years', from: yearOf(atomAt(atoms, index)), to: second.year },
    };
  }
  const link = atomAt(atoms, index + 1).lower;
  const to = atomAt(atoms, index + 2);
  if ((link !== 'to' && link !== 'through') || !isYear(to) || yearOf(to) <= yearOf(atomAt(atoms, index)) || isGlued(atoms, index + 2))
    return undefined;
  return { first: index, end: index + 3, time: { kind: 'years', from: yearOf(atomAt(atoms, index)), to: yearOf(to) } };
}

/** "between 2014 and 2018", "from 1951 to 1953". */
function pairAt(atoms: readonly Atom[], index: number): TimeMatch | undefined {
  const lower = atomAt(atoms, index).lower;
  if (lower !== 'between' && lower !== 'from') return undefined;
  const [first, link, second] = [atomAt(atoms, index + 1), atomAt(atoms, index + 2).lower, atomAt(atoms, index + 3)];
  const links = lower === 'between' ? link === 'and' : link === 'to' || link === 'until' || link === 'till' || link === 'through';
  if (!links || !isYear(first) || !isYear(second) || yearOf(second) <= yearOf(first)) return undefined;
  if (isGlued(atoms, index + 1) || isGlued(atoms, index + 3) || secondYearAt(atoms, index + 3) !== undefined) return undefined;
  if (countedAfter(atoms, index + 4)) return undefined;
  return { first: index, end: index + 4, relation: lower, time: { kind: 'years', from: yearOf(first), to: yearOf(second) } };
}

/** "FY2024", "FY 2024-25", "fiscal 2024", "fiscal year 2024/25", "FY24". */
function fiscalAt(atoms: readonly Atom[], index: number): TimeMatch | undefined {
  const { lower } = atomAt(atoms, index);
  const glued = /^fys?(\d{4}|\d\d)$/.exec(lower)?.[1];
  if (glued !== undefined) return fiscalYear(atoms, index, index, glued.length === 2 ? 2000 + Number(glued) : Number(glued));
  if (!/^(fy|fys|fiscal|financial)$/.test(lower)) return undefined;
  const at = /^years?$/.test(atomAt(atoms, index + 1).lower) ? index + 2 : index + 1;
  const year = atomAt(atoms, at);
  if (isYear(year)) return fiscalYear(atoms, index, at, yearOf(year));
  return lower === 'fy' && /^\d\d$/.test(year.text) ? fiscalYear(atoms, index, at, 2000 + Number(year.text)) : undefined;
}

function fiscalYear(atoms: readonly Atom[], first: number, index: number, year: number): TimeMatch {
  const next = atomAt(atoms, index + 1);
  const at = next.text === '/' ? index + 2 : index + 1;
  const second = atomAt(atoms, at);
  const touches = second.kind === 'number' && second.join !== 'space';
  const short = /^\d\d$/.test(second.text) ? year - (year % 100) + Number(second.text) : isYear(second) ? yearOf(second) : 0;
  if (touches && short > year) return { first, end: at + 1, time: { kind: 'fiscal-year', from: year, to: short } };
  return { first, end: index + 1, time: { kind: 'fiscal-year', from: year, to: year, iso: String(year) } };
}

function followsFiscal(atoms: readonly Atom[], index: number): boolean {
  return /^(fiscal|financial)$/.test(atomAt(atoms, index).lower) && /^years?$/.test(atomAt(atoms, index + 1).lower);
}

function precedesFiscal(atoms: readonly Atom[], index: number): boolean {
  return /^(fiscal|financial)$/.test(atomAt(atoms, index - 1).lower) || /^(fiscal|financial)$/.test(atomAt(atoms, index - 2).lower);
}

/** Prepositions after which four digits are a year whatever follows. */
const STRONG: ReadonlySet<string> = new Set('in since until till during mid early late'.split(' '));

/** Prepositions and determiners before years, which can also stand before counts. */
const WEAK: ReadonlySet<string> = new Set(
  'by before after from between to of for on the a through as and or at following around about circa c ca over under above below'.split(
    ' ',
  ),
);

/** Prepositions after which a year-like number is a count only if it is round ("from 2026 men serve", "of 2000 men"). */
const DATING: ReadonlySet<string> = new Set('by before after from to of for'.split(' '));

/** Hedges that no year follows. */
const COUNT_HEDGES: ReadonlySet<string> = new Set('some nearly almost approximately roughly estimated ~'.split(' '));

function isLabelled(atoms: readonly Atom[], index: number): boolean {
  const before = atomAt(atoms, index - 1);
  const word = before.text === '.' && before.join === 'glued' ? atomAt(atoms, index - 2) : before;
  return labels.has(word.lower) || (capitalLabels.has(word.lower) && isCapitalised(word));
}

function readsAsYear(atoms: readonly Atom[], index: number): boolean {
  const before = atomAt(atoms, index - 1);
  if (hasUnit(atoms, index + 1)) return false;
  if (STRONG.has(before.lower)) return true;
  const year = yearOf(atomAt(atoms, index));
  const isRound = year % 50 === 0;
  const next = atomAt(atoms, index + 1);
  if (DATING.has(before.lower) && !isRound) return true;
  if (countedAfter(atoms, index + 1) || COUNT_HEDGES.has(before.lower) || followsCountHedge(atoms, index)) return false;
  if (isRound && hedgesBefore.has(before.lower) && next.lower.endsWith('s') && isNounLike(next)) return false;
  if (year >= 1900) return true;
  return WEAK.has(before.lower) || before.text === '(' || atomAt(atoms, index + 1).text === ')';
}

/** "more than", "up to", "at least" and the like, which bound counts. */
function followsCountHedge(atoms: readonly Atom[], index: number): boolean {
  const [two, one] = [atomAt(atoms, index - 2).lower, atomAt(atoms, index - 1).lower];
  return (
    (one === 'than' && /^(more|less|fewer)$/.test(two)) ||
    (one === 'to' && (two === 'up' || two === 'close')) ||
    (one === 'of' && two === 'excess')
  );
}

const unitWords = new PhraseTable(
  new Map([...measures.keys(), ...currencyWords.keys(), ...percents.keys(), ...scales.keys()].map((word) => [word, true])),
);

/** Words after a year that are money or measures after a count ("2024 dollars", "2022 US strategy"). */
const YEAR_UNITS: ReadonlySet<string> = new Set(['dollar', 'dollars', 'us dollars', 'u.s. dollars', 'year', 'point']);

function hasUnit(atoms: readonly Atom[], index: number): boolean {
  const next = atomAt(atoms, index);
  if (next.kind === 'punctuation' || next.join === 'dash' || next.join === 'hyphen') return false;
  const found = unitWords.at(atoms, index);
  return found !== undefined && !YEAR_UNITS.has(found.phrase);
}

/** Whether a counted noun follows, with at most two adjectives that count as such before it. */
function countedAfter(atoms: readonly Atom[], index: number): boolean {
  const next = atomAt(atoms, index);
  if (next.join !== 'space') return false;
  if (!countedNouns.has(next.lower)) return false;
  const isPlural = (atom: Atom) =>
    countedNouns.has(atom.lower) && /s$|^(people|personnel|aircraft|men|women|children|dead)$/.test(atom.lower);
  return isPlural(next) || isPlural(atomAt(atoms, index + 1)) || isPlural(atomAt(atoms, index + 2));
}
