import type { Numeral } from './quantities-numeral.ts';
import { type Atom, atomAt, isCapitalised, isFunctionWord, isNounLike } from './tokens-atoms.ts';
import { capitalLabels, labels, namedTails } from './units.ts';

/** What stands around a digit number glued to it without making it part of a code ("2+2", "9/11", "5:30"). */
const OPEN_BEFORE: ReadonlySet<string> = new Set([
  '(',
  '[',
  '{',
  '"',
  "'",
  '“',
  '‘',
  '«',
  '—',
  '–',
  '~',
  '≈',
  '<',
  '>',
  '≤',
  '≥',
  '=',
  '±',
  '…',
  ',',
  ';',
]);

const CLOCK: ReadonlySet<string> = new Set(['am', 'pm', 'a.m.', 'p.m.', "o'clock", 'gmt', 'utc']);

/** Longest plain run of digits that is read as an amount; longer ones are telephone, book or account numbers. */
const MOST_DIGITS = 9;

/** Whether the digit number at `index` is a label, a part of a name or code, a time of day or a list mark, and so counts nothing. */
export function isCode(atoms: readonly Atom[], index: number, numeral: Numeral): boolean {
  return (
    isBoundBefore(atoms, index) ||
    isBoundAfter(atoms, numeral.end) ||
    isListMark(atoms, index) ||
    isLabelled(atoms, index) ||
    isLong(atomAt(atoms, index)) ||
    CLOCK.has(atomAt(atoms, numeral.end).lower)
  );
}

function isBoundBefore(atoms: readonly Atom[], index: number): boolean {
  const { join } = atomAt(atoms, index);
  if (join === 'start' || join === 'space') return false;
  const before = atomAt(atoms, index - 1);
  if (join === 'hyphen') return before.kind === 'word';
  if (join === 'dash') return isCapitalised(before);
  if (isSign(before)) return before.join === 'glued';
  return !OPEN_BEFORE.has(before.text);
}

function isSign(atom: Atom): boolean {
  return atom.text === '+' || atom.text === '-' || atom.text === '−' || atom.text === '–';
}

function isBoundAfter(atoms: readonly Atom[], index: number): boolean {
  const after = atomAt(atoms, index);
  if (after.join !== 'glued') return false;
  if (after.kind === 'word') return !after.lower.startsWith("'");
  const next = atomAt(atoms, index + 1);
  const bindsNumber = after.text === '/' || after.text === ':' || after.text === '+';
  return (bindsNumber && next.join === 'glued' && next.kind === 'number') || after.text === '^' || after.text === '@';
}

function isListMark(atoms: readonly Atom[], index: number): boolean {
  const atom = atomAt(atoms, index);
  const before = atomAt(atoms, index - 1).text;
  const after = atomAt(atoms, index + 1);
  if (before === '[' && after.text === ']') return true;
  if (!/^\d{1,2}$/.test(atom.text)) return false;
  if (before === '(' && after.text === ')') return true;
  return atom.join === 'start' && after.join === 'glued' && /^[.)]$/.test(after.text) && index + 2 < atoms.length;
}

/** After "Article", "pp.", "Type" and the like, through lists ("Articles 9 and 51", "pp. 3, 5–7"). */
function isLabelled(atoms: readonly Atom[], index: number): boolean {
  let at = index - 1;
  for (let steps = 0; steps < 4; steps++) {
    const dotted = atomAt(atoms, at).text === '.' && atomAt(atoms, at).join === 'glued';
    const word = atomAt(atoms, dotted ? at - 1 : at);
    if (word.text === '§') return true;
    if (word.kind === 'word' && atomAt(atoms, index).join !== 'glued') {
      if (labels.has(word.lower) && (steps === 0 || word.lower.endsWith('s') || word.lower === 'pp')) return true;
      if (capitalLabels.has(word.lower) && isCapitalised(word) && (steps === 0 || word.lower.endsWith('s'))) return true;
    }
    const previous = listedBefore(atoms, at);
    if (previous === undefined) return false;
    at = previous;
  }
  return false;
}

/** The index before a number and its list mark ("9 and", "3,"), seen from the atom before the next number. */
function listedBefore(atoms: readonly Atom[], at: number): number | undefined {
  const link = atomAt(atoms, at);
  const isLink = link.text === ',' || link.lower === 'and' || link.lower === 'or' || link.lower === 'to';
  const numberAt = isLink ? at - 1 : at;
  return atomAt(atoms, numberAt).kind === 'number' && (isLink || atomAt(atoms, at + 1).join !== 'space') ? numberAt - 1 : undefined;
}

function isLong(atom: Atom): boolean {
  return atom.text.length > MOST_DIGITS && /^\d+$/.test(atom.text);
}

/** The end of three or more numbers in a row, with spaces or hyphens between (telephone and book numbers); `index` where there are fewer. */
export function numberRunEnd(atoms: readonly Atom[], index: number): number {
  let end = index;
  while (
    atomAt(atoms, end).kind === 'number' &&
    (end === index || atomAt(atoms, end).join === 'space' || atomAt(atoms, end).join === 'hyphen')
  )
    end++;
  return end - index > 2 ? end : index;
}

/**
 * Whether a bare small number stands right after a name, as a part of it ("Agni 5", "Pillar 2"): the word before has a capital, and no noun in lower
 * case follows that the number could count.
 */
export function isPartOfName(atoms: readonly Atom[], index: number, numeral: Numeral): boolean {
  const before = atomAt(atoms, index - 1);
  if (!isCapitalised(before) || isFunctionWord(before) || numeral.scale !== 1 || numeral.grouped || numeral.mantissa >= 1000) return false;
  if (atomAt(atoms, index).join !== 'space' || !Number.isInteger(numeral.mantissa)) return false;
  return !isNounLike(atomAt(atoms, numeral.end));
}

/** Whether a number word belongs to a name or idiom: "Five Eyes", "one another", or any with a capital inside a sentence ("the Group of Seven"). */
export function isWordOfName(atoms: readonly Atom[], index: number, end: number): boolean {
  const atom = atomAt(atoms, index);
  const next = atomAt(atoms, end);
  if (namedTails.get(atomAt(atoms, end - 1).lower)?.has(next.lower) === true) return true;
  if (atom.join === 'hyphen' || atom.join === 'dash' || isLabelled(atoms, index)) return true;
  return isCapitalised(atom) && !opensSentence(atoms, index);
}

/** Whether the atom stands first in its sentence or clause, where a capital tells nothing. */
export function opensSentence(atoms: readonly Atom[], index: number): boolean {
  const before = atomAt(atoms, index - 1);
  return index === 0 || (before.kind === 'punctuation' && /^[.!?:;•–—"“‘(]$/.test(before.text));
}

const NOT_BEFORE_ONE: ReadonlySet<string> = new Set(
  'no any every each this that which the another some such only last next than by like single'.split(' '),
);

/** Whether "one" counts something here: a noun or adjective follows, and no pronoun makes it one too ("no one", "the one", "one of"). */
export function oneCounts(atoms: readonly Atom[], index: number): boolean {
  const next = atomAt(atoms, index + 1);
  if (next.kind !== 'word' || next.join === 'glued' || isFunctionWord(next)) return false;
  return !NOT_BEFORE_ONE.has(atomAt(atoms, index - 1).lower);
}
