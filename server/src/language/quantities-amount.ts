import type { Span } from '../span.ts';
import { type Currency, currencyPrefixes, currencySigns, currencyWords, signedPrefixes } from './currencies.ts';
import { isCode, isPartOfName, isWordOfName, oneCounts } from './quantities-names.ts';
import { type Numeral, numeralAt } from './quantities-numeral.ts';
import { type Atom, atomAt, longestPhrase } from './tokens-atoms.ts';
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
  if (prefix === undefined && countsNothing(atoms, at, numeral)) return { skip: numeral.end };
  const signed = sign.negative ? { ...numeral, mantissa: -numeral.mantissa } : numeral;
  if (prefix !== undefined) return draftOf(atoms, index, signed, currencyUnit(prefix.currency));
  const scaled = withGluedMillion(atoms, signed);
  const unit = unitAt(atoms, scaled);
  if (unit !== undefined) return { ...draftOf(atoms, index, { ...scaled, end: unit.end }, unit.unit) };
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

function countsNothing(atoms: readonly Atom[], index: number, numeral: Numeral): boolean {
  if (numeral.form === 'digits') return isCode(atoms, index, withUnitEnd(atoms, numeral));
  return isWordOfName(atoms, index, numeral.end);
}

/** The numeral as if it ended after its unit, so that a unit glued to it does not make it a code. */
function withUnitEnd(atoms: readonly Atom[], numeral: Numeral): Numeral {
  const end = unitAt(atoms, numeral)?.end;
  return end === undefined ? numeral : { ...numeral, end };
}

/** "5m people": without a currency, a glued m is a million only before what can be counted. */
function withGluedMillion(atoms: readonly Atom[], numeral: Numeral): Numeral {
  const letter = atomAt(atoms, numeral.end);
  const counts = letter.lower === 'm' && letter.join === 'glued' && countedNouns.has(atomAt(atoms, numeral.end + 1).lower);
  return counts && numeral.scale === 1 ? { ...numeral, scale: 1e6, end: numeral.end + 1 } : numeral;
}

function unitAt(atoms: readonly Atom[], numeral: Numeral): { unit: Unit; end: number } | undefined {
  const next = atomAt(atoms, numeral.end);
  if (next.kind === 'punctuation' || next.kind === 'number' || next.join === 'dash' || next.join === 'start') return undefined;
  return percentAt(atoms, numeral) ?? currencyAt(atoms, numeral) ?? measureAt(atoms, numeral);
}

function percentAt(atoms: readonly Atom[], numeral: Numeral): { unit: Unit; end: number } | undefined {
  const found = longestPhrase(atoms, numeral.end, percents, 4);
  if (found === undefined) return undefined;
  const isLoose = found.phrase === 'points' && (numeral.form === 'words' || atomAt(atoms, found.end).lower === 'of');
  return isLoose ? undefined : { unit: { kind: found.value }, end: found.end };
}

function currencyAt(atoms: readonly Atom[], numeral: Numeral): { unit: Unit; end: number } | undefined {
  const code = atomAt(atoms, numeral.end);
  const byCode = code.text.length === 3 && code.text !== code.lower ? currencyPrefixes.get(code.text) : undefined;
  if (byCode !== undefined) return { unit: currencyUnit(byCode), end: numeral.end + 1 };
  const found = longestPhrase(atoms, numeral.end, currencyWords, 4);
  if (found === undefined) return undefined;
  const isLarge = numeral.scale >= 1000 || numeral.mantissa >= 1000;
  return found.value.needsScale === true && !isLarge ? undefined : { unit: currencyUnit(found.value), end: found.end };
}

function measureAt(atoms: readonly Atom[], numeral: Numeral): { unit: Unit; end: number } | undefined {
  const found = longestPhrase(atoms, numeral.end, measures, 4);
  if (found === undefined) return undefined;
  const isWordWithLetter = numeral.form === 'words' && found.phrase.length < 3;
  return isWordWithLetter ? undefined : { unit: { kind: 'measure', unit: found.value }, end: found.end };
}

/** Whether a number without a unit counts something, as far as the next words tell. */
function isPlainNumber(atoms: readonly Atom[], index: number, numeral: Numeral): boolean {
  const next = atomAt(atoms, numeral.end);
  if (next.join === 'hyphen' && next.kind === 'word' && !countTails.has(next.lower)) return false;
  if (numeral.form === 'digits') return !isPartOfName(atoms, index, numeral);
  if (atomAt(atoms, index).lower === 'one' && numeral.end === index + 1) return oneCounts(atoms, index);
  return true;
}
