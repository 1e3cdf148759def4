import type { Span } from '../span.ts';
import { type Currency, currencyPrefixes, currencySigns, currencyWords, signedPrefixes } from './currencies.ts';
import { isCode, isPartOfName, isWordOfName, numberRunEnd, oneCounts } from './quantities-names.ts';
import { type Numeral, numeralAt } from './quantities-numeral.ts';
import { type Atom, atomAt, PhraseTable } from './tokens-atoms.ts';
import type { Unit } from './types.ts';
import { countedNouns, countTails, measures, percents } from './units.ts';

/** A quantity in the making: the atoms that it stands on and its parts, before hedges, changes and carried units. */
export interface Draft {
  /** Index of its first atom. */
  readonly first: number;
  /** Index of the atom after it. */
  readonly end: number;
  readonly span: Span;
  readonly mantissa: number;
  readonly scale: number;
  readonly step: number;
  readonly digits: number;
  readonly form: 'digits' | 'words';
  readonly grouped: boolean;
  readonly unit: Unit;
  /** The second number of a range; `lowEnd` is then the atom after the first. */
  readonly high?: Draft;
  readonly lowEnd?: number;
  readonly fromTo?: boolean;
  readonly change?: 'up' | 'down';
}

/** The value of a draft in base units, without the noise of binary multiplication. */
export function baseValue(draft: Pick<Draft, 'mantissa' | 'scale'>): number {
  return draft.scale === 1 ? draft.mantissa : Number((draft.mantissa * draft.scale).toPrecision(15));
}

export function spanOf(atoms: readonly Atom[], first: number, end: number): Span {
  return { start: atomAt(atoms, first).start, end: atomAt(atoms, end - 1).end };
}

/** A number that counts nothing; `end` is the atom after it. */
export interface Skipped {
  readonly skip: number;
}

/** The amount with its unit that starts at atom `index`: sign, currency, numeral, scale, unit. */
export function amountAt(atoms: readonly Atom[], index: number): Draft | Skipped | undefined {
  const sign = signAt(atoms, index);
  const prefix = prefixAt(atoms, sign.end);
  const at = prefix?.end ?? sign.end;
  const numeral = numeralAt(atoms, at, prefix !== undefined);
  if (numeral === undefined || (prefix !== undefined && numeral.form === 'words')) return undefined;
  const signed = sign.negative ? { ...numeral, mantissa: -numeral.mantissa } : numeral;
  if (prefix !== undefined) return draftOf(atoms, index, signed, currencyUnit(prefix.currency));
  const run = numberRunEnd(atoms, at);
  if (run > at) return { skip: run };
  const scaled = withGluedMillion(atoms, signed);
  const unit = unitAt(atoms, scaled);
  const whole = unit === undefined ? scaled : { ...scaled, end: unit.end };
  if (numeral.form === 'digits' ? isCode(atoms, at, whole) : isWordOfName(atoms, at, numeral.end)) return { skip: numeral.end };
  if (unit !== undefined) return draftOf(atoms, index, whole, unit.unit);
  return isPlainNumber(atoms, at, scaled) ? draftOf(atoms, index, scaled, { kind: 'number' }) : { skip: scaled.end };
}

function draftOf(atoms: readonly Atom[], first: number, numeral: Numeral, unit: Unit): Draft {
  const { mantissa, scale, step, digits, form, grouped, end } = numeral;
  return { first, end, span: spanOf(atoms, first, end), mantissa, scale, step, digits, form, grouped, unit };
}

function signAt(atoms: readonly Atom[], index: number): { negative: boolean; end: number } {
  const atom = atomAt(atoms, index);
  const next = atomAt(atoms, index + 1);
  if (atom.lower === 'minus' && next.kind === 'number') return { negative: true, end: index + 1 };
  const isMinus = atom.text === '-' || atom.text === '−' || atom.text === '–';
  const startsHere = atom.join === 'space' || atom.join === 'start' || atomAt(atoms, index - 1).text === '(';
  const touches = next.join === 'glued' && (next.kind === 'number' || currencySigns.has(next.text));
  return isMinus && startsHere && touches ? { negative: true, end: index + 1 } : { negative: false, end: index };
}

function prefixAt(atoms: readonly Atom[], index: number): { currency: Currency; end: number } | undefined {
  const atom = atomAt(atoms, index);
  if (atom.kind === 'number') return undefined;
  const found = atom.kind === 'symbol' ? signPrefixAt(atoms, index) : wordPrefixAt(atoms, index);
  if (found === undefined) return undefined;
  const number = atomAt(atoms, found.end);
  return number.kind === 'number' && (number.join === 'glued' || number.join === 'space') ? found : undefined;
}

function signPrefixAt(atoms: readonly Atom[], index: number): { currency: Currency; end: number } | undefined {
  const currency = currencySigns.get(atomAt(atoms, index).text);
  return currency === undefined ? undefined : { currency, end: index + 1 };
}

function wordPrefixAt(atoms: readonly Atom[], index: number): { currency: Currency; end: number } | undefined {
  const { text, kind } = atomAt(atoms, index);
  if (kind !== 'word') return undefined;
  const next = atomAt(atoms, index + 1);
  const signed = next.join === 'glued' || (next.join === 'space' && text.length > 1) ? signedPrefixes.get(text + next.text) : undefined;
  if (signed !== undefined) return { currency: signed, end: index + 2 };
  const currency = currencyPrefixes.get(text);
  if (currency === undefined) return undefined;
  return { currency, end: next.text === '.' && next.join === 'glued' ? index + 2 : index + 1 };
}

function currencyUnit({ code, others }: Currency): Unit {
  return others === undefined ? { kind: 'currency', code } : { kind: 'currency', code, others };
}

/** "5m people": without a currency, a glued m is a million only before what can be counted. */
function withGluedMillion(atoms: readonly Atom[], numeral: Numeral): Numeral {
  const letter = atomAt(atoms, numeral.end);
  const counts = letter.lower === 'm' && letter.join === 'glued' && countedNouns.has(atomAt(atoms, numeral.end + 1).lower);
  return counts && numeral.scale === 1 ? { ...numeral, scale: 1e6, end: numeral.end + 1 } : numeral;
}

type UnitWord =
  | { readonly kind: 'percent' | 'percentage-point' }
  | { readonly kind: 'currency'; readonly currency: Currency }
  | { readonly kind: 'measure'; readonly unit: string };

const unitWords = new PhraseTable<UnitWord>(
  new Map([
    ...[...measures].map(([form, unit]): [string, UnitWord] => [form, { kind: 'measure', unit }]),
    ...[...currencyWords].map(([form, currency]): [string, UnitWord] => [form, { kind: 'currency', currency }]),
    ...[...percents].map(([form, kind]): [string, UnitWord] => [form, { kind }]),
  ]),
);

interface UnitAt {
  readonly unit: Unit;
  readonly end: number;
}

function unitAt(atoms: readonly Atom[], numeral: Numeral): UnitAt | undefined {
  const next = atomAt(atoms, numeral.end);
  if (next.kind === 'punctuation' || next.kind === 'number' || next.join === 'dash' || next.join === 'start') return undefined;
  const code = next.text.length === 3 && next.text !== next.lower ? currencyPrefixes.get(next.text) : undefined;
  if (code !== undefined) return { unit: currencyUnit(code), end: numeral.end + 1 };
  const found = unitWords.at(atoms, numeral.end);
  if (found === undefined) return undefined;
  const unit = unitOf(found.value, found.phrase, numeral, atomAt(atoms, found.end));
  return unit === undefined ? undefined : { unit, end: found.end };
}

/** The unit that a word gives this numeral; words with another common sense are units only where the numeral and `after` fit. */
function unitOf(word: UnitWord, phrase: string, numeral: Numeral, after: Atom): Unit | undefined {
  if (word.kind === 'currency') {
    const isLarge = numeral.scale >= 1000 || numeral.mantissa >= 1000;
    if (word.currency.needsScale !== true || isLarge) return currencyUnit(word.currency);
    const weight = measures.get(phrase);
    return weight === undefined ? undefined : { kind: 'measure', unit: weight };
  }
  if (word.kind === 'measure') return numeral.form === 'words' && phrase.length < 3 ? undefined : { kind: 'measure', unit: word.unit };
  if (phrase === 'points' && (numeral.form === 'words' || after.lower === 'of')) return undefined;
  return { kind: word.kind };
}

/** Whether a number without a unit counts something, as far as the next words tell. */
function isPlainNumber(atoms: readonly Atom[], index: number, numeral: Numeral): boolean {
  const next = atomAt(atoms, numeral.end);
  if (next.join === 'hyphen' && next.kind === 'word' && !countTails.has(next.lower)) return false;
  if (numeral.form === 'digits') return !isPartOfName(atoms, index, numeral);
  if (atomAt(atoms, index).lower === 'one' && numeral.end === index + 1) return oneCounts(atoms, index);
  return true;
}
