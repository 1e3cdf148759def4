import { cardinals, ordinals } from './numerals.ts';
import { calendarAt, months } from './times-calendar.ts';
import type { TimeMatch } from './times-match.ts';
import { relativeAt, relativeStarters } from './times-relative.ts';
import { yearAt } from './times-year.ts';
import { type Atom, atomAt } from './tokens-atoms.ts';
import type { TimeMention } from './types.ts';

/** The time expression that starts at atom `index`. */
export function timeAt(atoms: readonly Atom[], index: number): TimeMatch | undefined {
  if (!canStart(atomAt(atoms, index))) return undefined;
  return calendarAt(atoms, index) ?? relativeAt(atoms, index) ?? yearAt(atoms, index);
}

const STARTERS: ReadonlySet<string> = new Set([
  ...months.keys(),
  ...cardinals.keys(),
  ...ordinals.keys(),
  ...relativeStarters,
  ...'early mid late between from fy fys fiscal financial half pre post'.split(' '),
]);

/** Whether the atom can begin a time: a number, a known word, or a word with a digit at either end ("1990s", "FY2024"). */
function canStart(atom: Atom): boolean {
  if (atom.kind !== 'word') return atom.kind === 'number';
  return STARTERS.has(atom.lower) || isDigit(atom.lower.charCodeAt(0)) || isDigit(atom.lower.charCodeAt(atom.lower.length - 1));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const RELATIONS: ReadonlyMap<string, TimeMention['relation']> = new Map([
  ['in', 'in'],
  ['on', 'in'],
  ['during', 'in'],
  ['for', 'in'],
  ['over', 'in'],
  ['within', 'in'],
  ['throughout', 'in'],
  ['at', 'in'],
  ['as of', 'in'],
  ['since', 'since'],
  ['by', 'by'],
  ['until', 'until'],
  ['till', 'until'],
  ['through', 'until'],
  ['to', 'until'],
  ['before', 'before'],
  ['prior to', 'before'],
  ['pre', 'before'],
  ['after', 'after'],
  ['following', 'after'],
  ['post', 'after'],
  ['from', 'from'],
  ['between', 'between'],
]);

/** Words between a preposition and its time ("since at least 2015", "by around 2030", "in the fiscal year 2024"). */
const SKIPPED: ReadonlySet<string> = new Set(
  'the about around approximately roughly circa at least early late calendar year years end start beginning middle of and'.split(' '),
);

/** The relation that the words before atom `first` give a time. */
export function relationBefore(atoms: readonly Atom[], first: number): TimeMention['relation'] {
  for (let at = first - 1, steps = 0; at >= 0 && steps < 4; at--, steps++) {
    const word = atomAt(atoms, at).lower;
    const pair = word === 'of' || word === 'to' ? RELATIONS.get(`${atomAt(atoms, at - 1).lower} ${word}`) : undefined;
    if (pair !== undefined) return pair;
    const isLeast = word === 'least' || (word === 'at' && atomAt(atoms, at + 1).lower === 'least');
    const single = isLeast ? undefined : RELATIONS.get(word);
    if (single !== undefined) return single;
    if (!SKIPPED.has(word)) return 'none';
    if (word === 'and' || (word === 'of' && !/^(end|start|beginning|middle|early|late)$/.test(atomAt(atoms, at - 1).lower))) return 'none';
  }
  return 'none';
}
