import { cardinals, denominators, multiples, ordinals, vulgarFractions } from './numerals.ts';
import { type Draft, spanOf } from './quantities-amount.ts';
import { isWordOfName, opensSentence } from './quantities-names.ts';
import { type Numeral, numeralAt, withoutTrailingZeros } from './quantities-numeral.ts';
import { type Atom, atomAt, isCapitalised, isNounLike } from './tokens-atoms.ts';
import type { Unit } from './types.ts';
import { durations, measures } from './units.ts';

/** Fractions said in words are precise to about a hundredth. */
const FRACTION_STEP = 0.01;

function partOf(atoms: readonly Atom[], first: number, end: number, mantissa: number, unit: Unit, step = 1, change?: 'up' | 'down'): Draft {
  const digits = step === 1 ? Math.max(1, withoutTrailingZeros(String(mantissa)).length) : 2;
  const base: Draft = {
    first,
    end,
    span: spanOf(atoms, first, end),
    mantissa,
    scale: 1,
    step,
    digits,
    form: 'words',
    grouped: false,
    unit,
  };
  return change === undefined ? base : { ...base, change };
}

/** "a quarter", "two-thirds", "half", "1 in 5", "nine out of ten", "½ of" that starts at atom `index`. */
export function fractionAt(atoms: readonly Atom[], index: number, count: Numeral | undefined): Draft | undefined {
  return halfAt(atoms, index, count) ?? partsAt(atoms, index) ?? oneInFiveAt(atoms, index, count) ?? vulgarAt(atoms, index);
}

const NOT_BEFORE_HALF: ReadonlySet<string> = new Set('first second last latter former other other better and'.split(' '));

function halfAt(atoms: readonly Atom[], index: number, count: Numeral | undefined): Draft | undefined {
  const lower = atomAt(atoms, index).lower;
  const at = lower === 'half' ? index : (lower === 'a' || lower === 'one') && atomAt(atoms, index + 1).lower === 'half' ? index + 1 : -1;
  if (at < 0 || (lower !== 'one' && count !== undefined) || NOT_BEFORE_HALF.has(atomAt(atoms, index - 1).lower)) return undefined;
  const next = atomAt(atoms, at + 1);
  if (next.join === 'hyphen' || (next.join === 'glued' && next.kind === 'word')) return undefined;
  const period = measures.get(atomAt(atoms, at + 2).lower);
  if (/^an?$/.test(next.lower) && period !== undefined && durations.has(period)) {
    return partOf(atoms, index, at + 3, 0.5, { kind: 'measure', unit: period }, 0.1);
  }
  return partOf(atoms, index, at + 1, 0.5, { kind: 'fraction' }, FRACTION_STEP);
}

function partsAt(atoms: readonly Atom[], index: number): Draft | undefined {
  const count = numeratorOf(atomAt(atoms, index));
  if (count === undefined || atomAt(atoms, index).join === 'hyphen') return undefined;
  const part = atomAt(atoms, index + 1);
  if (part.join !== 'space' && part.join !== 'hyphen') return undefined;
  const plural = part.lower.endsWith('s');
  const whole = denominators.get(plural ? part.lower.slice(0, -1) : part.lower);
  if (whole === undefined || count >= whole || plural !== count > 1) return undefined;
  const next = atomAt(atoms, index + 2);
  if (next.join === 'hyphen' && next.kind === 'word') return undefined;
  if (!plural && !readsAsPart(atomAt(atoms, index), part, next)) return undefined;
  return partOf(atoms, index, index + 2, count / whole, { kind: 'fraction' }, FRACTION_STEP);
}

function numeratorOf(atom: Atom): number | undefined {
  if (atom.lower === 'a' || atom.lower === 'an') return 1;
  if (atom.kind === 'number') return /^\d{1,2}$/.test(atom.text) ? Number(atom.text) : undefined;
  return cardinals.get(atom.lower);
}

const AFTER_PART: ReadonlySet<string> = new Set('more less larger smaller higher lower bigger greater fewer cheaper again'.split(' '));

/** "a third of", "by a third." are fractions; "a third carrier" is an ordinal. */
function readsAsPart(count: Atom, part: Atom, next: Atom): boolean {
  const isQuarter = part.lower === 'quarter';
  if (isQuarter && (next.lower === 'earlier' || next.lower === 'later' || next.lower === 'ago')) return false;
  if (isQuarter || (count.lower !== 'a' && count.lower !== 'an')) return true;
  return !isNounLike(next) && !isCapitalised(next) ? true : AFTER_PART.has(next.lower);
}

/** "1 in 5", "one in every five", "nine out of ten". Not "54 in 2024", "3 in 10 days". */
function oneInFiveAt(atoms: readonly Atom[], index: number, count: Numeral | undefined): Draft | undefined {
  if (count === undefined || count.scale !== 1 || atomAt(atoms, index).join === 'hyphen') return undefined;
  const link = linkAt(atoms, count.end);
  const whole = link === undefined ? undefined : numeralAt(atoms, link, false);
  if (link === undefined || whole === undefined || whole.form !== count.form || whole.mantissa <= count.mantissa) return undefined;
  const roundWhole = whole.mantissa <= 20 || Number.isInteger(Math.log10(whole.mantissa));
  const next = atomAt(atoms, whole.end);
  if (
    !roundWhole ||
    whole.scale !== 1 ||
    next.text === '%' ||
    durations.has(measures.get(next.lower) ?? '') ||
    (next.join === 'glued' && next.kind !== 'punctuation')
  ) {
    return undefined;
  }
  return partOf(atoms, index, whole.end, count.mantissa / whole.mantissa, { kind: 'fraction' }, FRACTION_STEP);
}

function linkAt(atoms: readonly Atom[], index: number): number | undefined {
  const link = atomAt(atoms, index).lower;
  const next = atomAt(atoms, index + 1).lower;
  if (link === 'out' && next === 'of') return atomAt(atoms, index + 2).lower === 'every' ? index + 3 : index + 2;
  if (link !== 'in') return undefined;
  return next === 'every' ? index + 2 : index + 1;
}

function vulgarAt(atoms: readonly Atom[], index: number): Draft | undefined {
  const atom = atomAt(atoms, index);
  const value = vulgarFractions.get(atom.text);
  const next = atomAt(atoms, index + 1).lower;
  if (value === undefined || atom.join === 'glued' || (next !== 'of' && next !== 'the')) return undefined;
  return partOf(atoms, index, index + 1, value, { kind: 'fraction' }, FRACTION_STEP);
}

/** "doubled", "twice", "three times", "five-fold", "3x" that starts at atom `index`. */
export function multipleAt(atoms: readonly Atom[], index: number, count: Numeral | undefined): Draft | undefined {
  const atom = atomAt(atoms, index);
  if (atom.kind !== 'word' && atom.kind !== 'number') return undefined;
  return verbMultipleAt(atoms, index) ?? adverbMultipleAt(atoms, index) ?? foldAt(atoms, index, count) ?? timesAt(atoms, index, count);
}

function verbMultipleAt(atoms: readonly Atom[], index: number): Draft | undefined {
  const found = multiples.get(atomAt(atoms, index).lower);
  if (found === undefined || atomAt(atoms, index).join === 'hyphen') return undefined;
  const next = atomAt(atoms, index + 1);
  if (next.join === 'hyphen' || next.lower === 'down') return undefined;
  const isBare =
    atomAt(atoms, index).lower === 'double' || atomAt(atoms, index).lower === 'triple' || atomAt(atoms, index).lower === 'treble';
  if (isBare && isNounLike(next) && !/^(in|since|over)$/.test(next.lower)) return undefined;
  const step = found.factor < 1 ? 0.1 : 1;
  return partOf(atoms, index, index + 1, found.factor, { kind: 'multiple' }, step, isBare && comparesNext(next) ? undefined : found.change);
}

function adverbMultipleAt(atoms: readonly Atom[], index: number): Draft | undefined {
  const factor = { twice: 2, thrice: 3 }[atomAt(atoms, index).lower];
  if (factor === undefined || !comparesNext(atomAt(atoms, index + 1))) return undefined;
  return partOf(atoms, index, index + 1, factor, { kind: 'multiple' });
}

/** Words after "twice" or "three times" that make it a comparison and not a count of events. */
const COMPARES: ReadonlySet<string> = new Set(
  'as the that those what its their his her our more less larger bigger higher greater smaller lower fewer faster longer over size'.split(
    ' ',
  ),
);

function comparesNext(next: Atom): boolean {
  return COMPARES.has(next.lower) || isCapitalised(next);
}

/** "10-fold", "tenfold", "ten fold", "5.5-fold". */
function foldAt(atoms: readonly Atom[], index: number, count: Numeral | undefined): Draft | undefined {
  if (count !== undefined) {
    const next = atomAt(atoms, count.end);
    return next.lower === 'fold' && next.join !== 'dash' ? multipleOf(atoms, index, count) : undefined;
  }
  const { lower } = atomAt(atoms, index);
  if (!lower.endsWith('fold')) return undefined;
  const factor = cardinals.get(lower.slice(0, -4)) ?? (lower === 'hundredfold' ? 100 : undefined);
  return factor === undefined ? undefined : partOf(atoms, index, index + 1, factor, { kind: 'multiple' });
}

/** "3.6 times Taiwan's", "three times as many", "3x". "Visited three times" is a count. */
function timesAt(atoms: readonly Atom[], index: number, count: Numeral | undefined): Draft | undefined {
  if (count === undefined) return undefined;
  const next = atomAt(atoms, count.end);
  const after = atomAt(atoms, count.end + 1);
  if (next.lower === 'times') return comparesNext(after) ? multipleOf(atoms, index, count) : undefined;
  const isSign = (next.text === '×' || next.lower === 'x') && next.join === 'glued';
  return isSign && (after.join !== 'glued' || after.kind === 'punctuation') ? multipleOf(atoms, index, count) : undefined;
}

function multipleOf(atoms: readonly Atom[], index: number, { end, mantissa, scale, step, digits }: Numeral): Draft {
  return { ...partOf(atoms, index, end + 1, mantissa, { kind: 'multiple' }), scale, step, digits };
}

/** "13th", "second", "twenty-first", "No. 3", "#3" that starts at atom `index`. */
export function ordinalAt(atoms: readonly Atom[], index: number): Draft | undefined {
  return numberSignAt(atoms, index) ?? ordinalWordAt(atoms, index);
}

function numberSignAt(atoms: readonly Atom[], index: number): Draft | undefined {
  const atom = atomAt(atoms, index);
  const isNo =
    (atom.text === 'No' || atom.text === 'no') && atomAt(atoms, index + 1).text === '.' && atomAt(atoms, index + 1).join === 'glued';
  const at = isNo ? index + 2 : atom.text === '#' || atom.text === '№' ? index + 1 : -1;
  const number = atomAt(atoms, at);
  if (at < 0 || number.kind !== 'number' || !/^[1-9]\d{0,2}$/.test(number.text) || atomAt(atoms, at + 1).kind === 'number')
    return undefined;
  return partOf(atoms, index, at + 1, Number(number.text), { kind: 'ordinal' });
}

const NOT_BEFORE_ORDINAL: ReadonlySet<string> = new Set(['at', 'per', 'every', 'split']);

function ordinalWordAt(atoms: readonly Atom[], index: number): Draft | undefined {
  const atom = atomAt(atoms, index);
  const found = ordinalValueAt(atoms, index);
  if (found === undefined || NOT_BEFORE_ORDINAL.has(atomAt(atoms, index - 1).lower)) return undefined;
  const next = atomAt(atoms, found.end);
  const isDigits = atom.text !== atom.lower || /^\d/.test(atom.text);
  if (next.text === ',' && opensSentence(atoms, index)) return undefined;
  if (isWordOfName(atoms, index, found.end) || (isDigits && isCapitalised(next) && next.join === 'space')) return undefined;
  if (next.join === 'hyphen' && next.kind === 'word' && !isSuperlative(next)) return undefined;
  if (next.join === 'glued' && next.kind === 'word' && !next.lower.startsWith("'")) return undefined;
  return partOf(atoms, index, found.end, found.value, { kind: 'ordinal' });
}

function ordinalValueAt(atoms: readonly Atom[], index: number): { value: number; end: number } | undefined {
  const { lower, kind } = atomAt(atoms, index);
  if (kind !== 'word') return undefined;
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(lower)?.[1];
  if (digits !== undefined) return digits.startsWith('0') ? undefined : { value: Number(digits), end: index + 1 };
  const simple = ordinals.get(lower);
  if (simple !== undefined) return { value: simple, end: index + 1 };
  const tens = cardinals.get(lower);
  const next = atomAt(atoms, index + 1);
  const unit = next.join === 'hyphen' ? ordinals.get(next.lower) : undefined;
  return tens !== undefined && tens >= 20 && unit !== undefined && unit < 10 ? { value: tens + unit, end: index + 2 } : undefined;
}

function isSuperlative(atom: Atom): boolean {
  return atom.lower.endsWith('est') || /^(most|least|best|worst|ranked|ranking|placed|biggest|place)$/.test(atom.lower);
}
