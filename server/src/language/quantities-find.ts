import { currencyPrefixes } from './currencies.ts';
import { cardinals, multiples, ordinals } from './numerals.ts';
import { amountAt, type Draft, type Skipped } from './quantities-amount.ts';
import { fractionAt, multipleAt, ordinalAt } from './quantities-parts.ts';
import { rangeFrom } from './quantities-range.ts';
import { type Atom, atomAt } from './tokens-atoms.ts';

/** The quantity that starts at atom `index`, a number there that counts nothing, or nothing. */
export function quantityAt(atoms: readonly Atom[], index: number): Draft | Skipped | undefined {
  const atom = atomAt(atoms, index);
  if (!canStart(atom)) return undefined;
  const part = fractionAt(atoms, index) ?? multipleAt(atoms, index) ?? ordinalAt(atoms, index);
  if (part !== undefined) return part;
  const amount = amountAt(atoms, index);
  if (amount === undefined) return undefined;
  return rangeFrom(atoms, amount);
}

const STARTERS: ReadonlySet<string> = new Set([
  ...cardinals.keys(),
  ...ordinals.keys(),
  ...multiples.keys(),
  ...'a an half minus no twice thrice us u.s. a au c ca nt s sg hk nz r b fj cn jp'.split(' '),
  ...[...currencyPrefixes.keys()].map((code) => code.toLowerCase()),
]);

function canStart(atom: Atom): boolean {
  if (atom.kind === 'number' || atom.kind === 'symbol') return true;
  if (atom.kind === 'punctuation') return atom.text === '-' || atom.text === '–' || atom.text === '#';
  return STARTERS.has(atom.lower) || atom.lower.endsWith('fold') || /^\d/.test(atom.text);
}
