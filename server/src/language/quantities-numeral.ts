import { cardinals, gluedScales, moneyScales, scales, vulgarFractions } from './numerals.ts';
import { type Atom, atomAt } from './tokens-atoms.ts';

/** A number as written, before its unit. `value` is `mantissa * scale`. */
export interface Numeral {
  /** Index of the atom after it. */
  readonly end: number;
  readonly mantissa: number;
  readonly scale: number;
  /** One unit of the last written digit of the mantissa. */
  readonly step: number;
  /** Significant digits of the mantissa, without the trailing zeros of an integer. */
  readonly digits: number;
  readonly form: 'digits' | 'words';
  /** Has separators between thousands. */
  readonly grouped: boolean;
}

/** The numeral that starts at atom `index`. After a currency sign (`money`) the letters m, b, k and t are scales too. */
export function numeralAt(atoms: readonly Atom[], index: number, money: boolean): Numeral | undefined {
  const atom = atomAt(atoms, index);
  if (atom.kind === 'number') return digitsAt(atoms, index, money);
  return atom.kind === 'word' ? wordsAt(atoms, index) : undefined;
}

function digitsAt(atoms: readonly Atom[], index: number, money: boolean): Numeral | undefined {
  const base = readDigits(atomAt(atoms, index).text);
  if (base === undefined) return undefined;
  const scale = scaleAt(atoms, index + 1, money);
  const { mantissa, step, digits, grouped } = base;
  return { end: scale.end, mantissa, scale: scale.factor, step, digits, form: 'digits', grouped };
}

function readDigits(text: string): Pick<Numeral, 'mantissa' | 'step' | 'digits' | 'grouped'> | undefined {
  const vulgar = text.charCodeAt(text.length - 1) > 127 ? vulgarFractions.get(text.slice(-1)) : undefined;
  const written = vulgar === undefined ? text : text.slice(0, -1);
  const plain = /[^\d.]/.test(written) ? written.replace(/[^\d.]/g, '') : written;
  if (plain.length > 1 && plain[0] === '0' && plain[1] !== '.') return undefined;
  const grouped = plain.length < written.length;
  if (vulgar !== undefined) return { mantissa: Number(plain) + vulgar, step: 0.1, digits: 2, grouped };
  const point = plain.indexOf('.');
  if (point < 0) return { mantissa: Number(plain), step: 1, digits: integerDigits(plain), grouped };
  return { mantissa: Number(plain), step: Number(`1e${point + 1 - plain.length}`), digits: significantDigits(plain), grouped };
}

function integerDigits(written: string): number {
  let end = written.length;
  while (end > 1 && written[end - 1] === '0') end--;
  return end;
}

function significantDigits(written: string): number {
  return Math.max(1, written.replace('.', '').replace(/^0+/, '').length);
}

function scaleAt(atoms: readonly Atom[], index: number, money: boolean): { factor: number; end: number } {
  let end = index;
  let factor = 1;
  for (;;) {
    const next = scaleOf(atomAt(atoms, end), money && end === index, end === index);
    if (next === undefined) return { factor, end };
    factor *= next;
    end++;
  }
}

function scaleOf(atom: Atom, money: boolean, first: boolean): number | undefined {
  if (atom.kind !== 'word' || atom.join === 'dash') return undefined;
  const known = scales.get(atom.lower) ?? (money ? moneyScales.get(atom.lower) : undefined);
  if (known !== undefined) return known;
  return first && atom.join === 'glued' ? gluedScales.get(atom.text) : undefined;
}

function wordsAt(atoms: readonly Atom[], index: number): Numeral | undefined {
  const first = atomAt(atoms, index).lower;
  if (first === 'half') return halfAt(atoms, index, index + 1);
  if (first === 'a' || first === 'an') return articleNumeralAt(atoms, index);
  return cardinals.has(first) ? cardinalAt(atoms, index) : undefined;
}

/** "half a million", "half a dozen", "half-million". */
function halfAt(atoms: readonly Atom[], index: number, after: number): Numeral | undefined {
  const at = /^an?$/.test(atomAt(atoms, after).lower) ? after + 1 : after;
  const scale = multiplierOf(atomAt(atoms, at).lower);
  if (scale === undefined || scale < 12 || atomAt(atoms, index + 1).join === 'dash') return undefined;
  return { end: at + 1, mantissa: 0.5, scale, step: 0.1, digits: 1, form: 'words', grouped: false };
}

/** "a hundred", "a million", "a dozen", "a half-million". */
function articleNumeralAt(atoms: readonly Atom[], index: number): Numeral | undefined {
  const next = atomAt(atoms, index + 1);
  if (next.lower === 'half') return halfAt(atoms, index + 1, index + 2);
  const scale = multiplierOf(next.lower);
  if (scale === undefined) return undefined;
  const rest = scale === 12 ? undefined : belowHundredAfter(atoms, index + 2, scale);
  const bigger = rest === undefined ? scaleAt(atoms, index + 2, false) : { factor: 1, end: rest.end };
  return words(bigger.end, 1 + (rest === undefined ? 0 : rest.value / scale), scale * bigger.factor, rest === undefined ? 1 : 1 / scale);
}

function multiplierOf(word: string): number | undefined {
  return word === 'dozen' ? 12 : scales.get(word);
}

function words(end: number, mantissa: number, scale: number, step: number): Numeral {
  const digits = Number.isInteger(mantissa)
    ? significantDigits(withoutTrailingZeros(String(mantissa)))
    : significantDigits(String(mantissa));
  return { end, mantissa, scale, step, digits, form: 'words', grouped: false };
}

/** "twenty-five", "one hundred and ten", "two million five hundred thousand", "two and a half million", "two dozen". */
function cardinalAt(atoms: readonly Atom[], index: number): Numeral | undefined {
  let total = 0;
  let end = index;
  let below = Number.POSITIVE_INFINITY;
  for (;;) {
    const group = nextGroupAt(atoms, end, below);
    if (group === undefined) break;
    const scale = bigScaleAt(atoms, group.end);
    if (scale === undefined || scale.factor >= below) {
      if (group.value >= below) break;
      if (total === 0 && scale === undefined) return plainOrHalf(atoms, group);
      total += group.value;
      end = group.end;
      break;
    }
    if (total === 0 && nextGroupAt(atoms, scale.end, scale.factor) === undefined) return words(scale.end, group.value, scale.factor, 1);
    total += group.value * scale.factor;
    end = scale.end;
    below = scale.factor;
  }
  return end === index ? undefined : words(end, total, 1, 1);
}

/** The group after those read so far; "and" may stand after the thousands. */
function nextGroupAt(atoms: readonly Atom[], index: number, below: number): Group | undefined {
  return groupAt(atoms, below === 1000 && atomAt(atoms, index).lower === 'and' ? index + 1 : index);
}

function plainOrHalf(atoms: readonly Atom[], group: Group): Numeral {
  if (isSpelt(atoms, group.end, ['and', 'a', 'half'])) {
    const scale = scaleAt(atoms, group.end + 3, false);
    return words(scale.end, group.value + 0.5, scale.factor, 0.1);
  }
  return atomAt(atoms, group.end).lower === 'dozen' ? words(group.end + 1, group.value, 12, 1) : words(group.end, group.value, 1, 1);
}

function isSpelt(atoms: readonly Atom[], index: number, spelling: readonly string[]): boolean {
  return spelling.every((word, offset) => atomAt(atoms, index + offset).lower === word);
}

interface Group {
  readonly value: number;
  readonly end: number;
}

/** A number word below a thousand. */
function groupAt(atoms: readonly Atom[], index: number): Group | undefined {
  const small = belowHundredAt(atoms, index);
  if (small === undefined || atomAt(atoms, small.end).lower !== 'hundred') return small;
  const rest = belowHundredAfter(atoms, small.end + 1, 100);
  return { value: small.value * 100 + (rest?.value ?? 0), end: rest?.end ?? small.end + 1 };
}

/** "[and] ten" after a hundred or a thousand. */
function belowHundredAfter(atoms: readonly Atom[], index: number, scale: number): Group | undefined {
  if (scale > 1000) return undefined;
  return belowHundredAt(atoms, atomAt(atoms, index).lower === 'and' ? index + 1 : index);
}

function belowHundredAt(atoms: readonly Atom[], index: number): Group | undefined {
  const atom = atomAt(atoms, index);
  const value = atom.kind === 'word' ? cardinals.get(atom.lower) : undefined;
  if (value === undefined) return undefined;
  const next = atomAt(atoms, index + 1);
  const unit = cardinals.get(next.lower);
  const joins = value >= 20 && unit !== undefined && unit > 0 && unit < 10 && next.join !== 'dash';
  return joins ? { value: value + unit, end: index + 2 } : { value, end: index + 1 };
}

function bigScaleAt(atoms: readonly Atom[], index: number): { factor: number; end: number } | undefined {
  const scale = scaleAt(atoms, index, false);
  return scale.end > index ? scale : undefined;
}

/** "5400" as "54". */
export function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === ZERO) end--;
  return digits.slice(0, end);
}

const ZERO = 0x30;
