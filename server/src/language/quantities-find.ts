import { currencyPrefixes, currencySigns } from './currencies.ts';
import { cardinals, denominators, multiples, ordinals, scales } from './numerals.ts';
import { amountAt, type Draft, type Skipped } from './quantities-amount.ts';
import { numeralAt } from './quantities-numeral.ts';
import { fractionAt, multipleAt, ordinalAt } from './quantities-parts.ts';
import { rangeFrom } from './quantities-range.ts';
import { type Atom, atomAt } from './tokens-atoms.ts';

/** The quantity that starts at atom `index`, a number there that counts nothing, or nothing. */
export function quantityAt(atoms: readonly Atom[], index: number): Draft | Skipped | undefined {
  const atom = atomAt(atoms, index);
  if (!canStart(atom, atomAt(atoms, index + 1))) return undefined;
  const count = numeralAt(atoms, index, false);
  const part = fractionAt(atoms, index, count) ?? multipleAt(atoms, index, count) ?? ordinalAt(atoms, index);
  if (part !== undefined) return part;
  const amount = amountAt(atoms, index);
  if (amount === undefined) return undefined;
  return rangeFrom(atoms, amount);
}

const STARTERS: ReadonlySet<string> = new Set([
  ...cardinals.keys(),
  ...ordinals.keys(),
  ...multiples.keys(),
  ...[...cardinals.keys(), 'hundred'].map((word) => `${word}fold`),
  ...'half minus no twice thrice us u.s. au ca nt sg hk nz fj cn jp'.split(' '),
  ...[...currencyPrefixes.keys()].map((code) => code.toLowerCase()),
]);

const SYMBOLS: ReadonlySet<string> = new Set([...currencySigns.keys(), '#', '№', '-', '–', '−']);

/** Single letters that begin a quantity only before a currency sign. */
const SIGN_LETTERS: ReadonlySet<string> = new Set(['a', 'c', 's', 'r', 'b', 'f']);

function canStart(atom: Atom, next: Atom): boolean {
  if (atom.kind === 'number') return true;
  if (atom.kind !== 'word') return SYMBOLS.has(atom.text);
  if (STARTERS.has(atom.lower)) return true;
  if (atom.lower === 'a' || atom.lower === 'an')
    return next.kind === 'symbol' || scales.has(next.lower) || denominators.has(next.lower) || next.lower === 'dozen';
  if (SIGN_LETTERS.has(atom.lower)) return next.kind === 'symbol';
  const first = atom.lower.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}
