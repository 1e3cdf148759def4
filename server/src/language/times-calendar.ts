import { ordinals } from './numerals.ts';
import type { TimeMatch } from './times-match.ts';
import { isYear, yearOf } from './times-year.ts';
import { type Atom, atomAt } from './tokens-atoms.ts';
import type { TimeKind } from './types.ts';

/** Month names and their short forms, in lower case, to their number. */
export const months: ReadonlyMap<string, number> = new Map(
  [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sept sep',
    'october oct',
    'november nov',
    'december dec',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** The date, month, quarter, decade or century that starts at atom `index`. */
export function calendarAt(atoms: readonly Atom[], index: number): TimeMatch | undefined {
  const atom = atomAt(atoms, index);
  if (atom.kind === 'number') return isoDateAt(atoms, index) ?? dayMonthAt(atoms, index);
  if (atom.kind !== 'word') return undefined;
  return monthAt(atoms, index) ?? quarterAt(atoms, index) ?? periodAt(atoms, index) ?? dayMonthAt(atoms, index);
}

interface Month {
  readonly month: number;
  readonly end: number;
}

function monthNameAt(atoms: readonly Atom[], index: number): Month | undefined {
  const atom = atomAt(atoms, index);
  if (atom.kind !== 'word' || !/^\p{Lu}/u.test(atom.text)) return undefined;
  const month = months.get(atom.lower);
  if (month === undefined) return undefined;
  const dotted = atom.lower.length < 5 && atomAt(atoms, index + 1).text === '.' && atomAt(atoms, index + 1).join === 'glued';
  return { month, end: dotted ? index + 2 : index + 1 };
}

function dayOf(atom: Atom): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(atom.lower)?.[1];
  const day = digits === undefined ? 0 : Number(digits);
  return day >= 1 && day <= 31 ? day : undefined;
}

/** The index after "30", "30–31" or "7 to 10", and the first day. */
function daysAt(atoms: readonly Atom[], index: number): { day: number; end: number } | undefined {
  const day = dayOf(atomAt(atoms, index));
  if (day === undefined) return undefined;
  const next = atomAt(atoms, index + 1);
  const isDash = next.join === 'hyphen' || next.join === 'dash';
  const at = isDash ? index + 1 : /^(to|and|or)$/.test(next.lower) ? index + 2 : -1;
  return at > 0 && dayOf(atomAt(atoms, at)) !== undefined ? { day, end: at + 1 } : { day, end: index + 1 };
}

/** A year, after an optional comma, from `index` on. */
function yearAfter(atoms: readonly Atom[], index: number): { year: number; end: number } | undefined {
  const at = atomAt(atoms, index).text === ',' ? index + 1 : index;
  const atom = atomAt(atoms, at);
  return isYear(atom) && atom.join !== 'glued' ? { year: yearOf(atom), end: at + 1 } : undefined;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function inYear(first: number, end: number, kind: TimeKind, year: number, iso: string): TimeMatch {
  return { first, end, time: { kind, from: year, to: year, iso } };
}

/** "30 Sept. 2024", "7–10 May 2025", "30 September" (no year: passed over). */
function dayMonthAt(atoms: readonly Atom[], index: number): TimeMatch | undefined {
  const days = daysAt(atoms, index);
  if (days === undefined) return undefined;
  const named = monthNameAt(atoms, atomAt(atoms, days.end).lower === 'of' ? days.end + 1 : days.end);
  const { day, month } = named === undefined ? { day: 0, month: undefined } : { day: days.day, month: named };
  if (month === undefined) return undefined;
  const year = yearAfter(atoms, month.end);
  if (year === undefined) return { first: index, end: month.end };
  return inYear(index, year.end, 'day', year.year, `${year.year}-${two(month.month)}-${two(day)}`);
}

/** "September 2024", "Sept. 30, 2024", "May 7–10, 2025", "September 30" (no year: passed over). */
function monthAt(atoms: readonly Atom[], index: number): TimeMatch | undefined {
  const month = monthNameAt(atoms, index);
  if (month === undefined) return undefined;
  const days = daysAt(atoms, month.end);
  if (days !== undefined) {
    const year = yearAfter(atoms, days.end);
    if (year === undefined) return { first: index, end: days.end };
    return inYear(index, year.end, 'day', year.year, `${year.year}-${two(month.month)}-${two(days.day)}`);
  }
  const year = yearAfter(atoms, atomAt(atoms, month.end).lower === 'of' ? month.end + 1 : month.end);
  return year === undefined ? undefined : inYear(index, year.end, 'month', year.year, `${year.year}-${two(month.month)}`);
}

/** "2024-09-30", "2024-09". */
function isoDateAt(atoms: readonly Atom[], index: number): TimeMatch | undefined {
  const [year, month, day] = [atomAt(atoms, index), atomAt(atoms, index + 1), atomAt(atoms, index + 2)];
  if (!isYear(year) || month.join !== 'hyphen' || !/^(0[1-9]|1[0-2])$/.test(month.text)) return undefined;
  const value = yearOf(year);
  if (day.join === 'hyphen' && /^(0[1-9]|[12]\d|3[01])$/.test(day.text)) {
    return inYear(index, index + 3, 'day', value, `${year.text}-${month.text}-${day.text}`);
  }
  return Number(month.text) > value % 100 ? undefined : inYear(index, index + 2, 'month', value, `${year.text}-${month.text}`);
}

/** "Q3 2023", "third quarter of 2023", "H1 2024", "first half of 2024". */
function quarterAt(atoms: readonly Atom[], index: number): TimeMatch | undefined {
  const atom = atomAt(atoms, index);
  const short = /^([qh])([1-4])$/.exec(atom.lower);
  if (short !== null) {
    const of = atomAt(atoms, index + 1).lower === 'of' ? index + 2 : index + 1;
    const year = yearAfter(atoms, of);
    return year === undefined ? undefined : partOfYear(index, year, short[1] === 'q', short[2] ?? '1');
  }
  const order = ordinals.get(atom.lower);
  const name = atomAt(atoms, index + 1).lower;
  if (order === undefined || order > 4 || (name !== 'quarter' && name !== 'half')) return undefined;
  const year = yearAfter(atoms, atomAt(atoms, index + 2).lower === 'of' ? index + 3 : index + 2);
  return year === undefined ? { first: index, end: index + 2 } : partOfYear(index, year, name === 'quarter', String(order));
}

function partOfYear(first: number, { year, end }: { year: number; end: number }, isQuarter: boolean, order: string): TimeMatch {
  return isQuarter
    ? inYear(first, end, 'quarter', year, `${year}-Q${order}`)
    : { first, end, time: { kind: 'year', from: year, to: year } };
}

/** Parts of a decade: early is its years 0 to 3, mid 4 to 6, late 7 to 9. */
const DECADE_PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['early', [0, 3]],
  ['mid', [4, 6]],
  ['late', [7, 9]],
]);

/** "the 1960s", "the late 1990s", "mid-2022", "early 2024", "21st century", "pre-2014". */
function periodAt(atoms: readonly Atom[], index: number): TimeMatch | undefined {
  const the = atomAt(atoms, index).lower === 'the';
  const at = the ? index + 1 : index;
  const part = DECADE_PARTS.get(atomAt(atoms, at).lower);
  const noun = part === undefined ? at : atomAt(atoms, at + 1).lower === 'to' && atomAt(atoms, at + 2).lower === 'mid' ? at + 3 : at + 1;
  const named = atomAt(atoms, noun);
  const decade = /^(1[5-9]\d|20\d)0s$/.exec(named.lower)?.[1];
  if (decade !== undefined) {
    const [low, high] = part ?? [0, 9];
    return { first: index, end: noun + 1, time: { kind: 'decade', from: Number(decade) * 10 + low, to: Number(decade) * 10 + high } };
  }
  const century = the ? undefined : centuryAt(atoms, index, noun);
  if (century !== undefined) return century;
  const hedged = !the && (part !== undefined || named.join === 'hyphen') && isYear(named);
  return hedged ? inYear(index, noun + 1, 'year', yearOf(named), named.text) : undefined;
}

function centuryAt(atoms: readonly Atom[], first: number, index: number): TimeMatch | undefined {
  const { lower } = atomAt(atoms, index);
  const joined = lower === 'twenty' && atomAt(atoms, index + 1).lower === 'first' ? 21 : undefined;
  const order = joined ?? ordinals.get(lower) ?? Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(lower)?.[1] ?? 0);
  const end = joined === undefined ? index + 1 : index + 2;
  if (order < 1 || order > 21 || !/^(century|centuries)$/.test(atomAt(atoms, end).lower)) return undefined;
  return { first, end: end + 1, time: { kind: 'century', from: (order - 1) * 100 + 1, to: order * 100 } };
}
