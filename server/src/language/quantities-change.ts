import { type Atom, atomAt } from './tokens-atoms.ts';
import type { Unit } from './types.ts';

export type Direction = 'up' | 'down';

function directions(up: string, down: string): ReadonlyMap<string, Direction> {
  return new Map([
    ...up.split(' ').map((word): [string, Direction] => [word, 'up']),
    ...down.split(' ').map((word): [string, Direction] => [word, 'down']),
  ]);
}

/** Forms of verbs of change. */
const verbs = directions(
  'rise rises rose risen rising grow grows grew grown growing increase increases increased increasing climb climbs climbed climbing jump jumps jumped jumping surge surges ' +
    'surged surging soar soars soared soaring expand expands expanded expanding gain gains gained gaining swell swells swelled swollen raise raises raised raising boost boosts ' +
    'boosted boosting lift lifts lifted up leap leapt leaped advance advanced accelerate accelerated widen widened strengthen strengthened balloon ballooned',
  'fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing shrink shrinks shrank shrunk ' +
    'shrinking contract contracts contracted contracting slip slips slipped slipping plunge plunges plunged plunging slump slumped cut cuts cutting reduce reduces reduced ' +
    'reducing slash slashed slashing lower lowered lowering trim trimmed trimming down dip dipped tumble tumbled lose lost narrow narrowed weaken weakened ease eased halved',
);

/** Whether the word is a verb of change, or the "by" that leads to its amount: a "to" after the amount leads to a level. */
export function leadsToAmount(word: string): boolean {
  return word === 'by' || verbs.has(word);
}

/** Nouns of change, before "of 21 per cent" or after the number. */
const nouns = directions(
  'rise rises increase increases growth gain gains jump jumps surge expansion boost hike climb upturn uptick leap raise',
  'fall falls drop drops decline declines decrease decreases reduction reductions cut cuts contraction slump plunge dip slide loss shrinkage downturn fall-off',
);

/** Comparatives after the number ("21 per cent higher"). */
const comparatives = directions('higher more larger bigger greater above up', 'lower less smaller fewer below down');

/** Words between a change and its number that leave the change be, besides adverbs in -ly. */
const FILLERS: ReadonlySet<string> = new Set(
  'by a an another further additional in real terms nominal nominally only just even year-on-year nearly'.split(' '),
);

/** Verbs with which "up" or "down" is no direction ("made up 40 per cent"). */
const PARTICLE_VERBS: ReadonlySet<string> = new Set('make makes made making take takes took taking'.split(' '));

/** Words that make the number after them a level. */
const LEVEL: ReadonlySet<string> = new Set('to from at reaching reached towards toward into was is were of versus against'.split(' '));

/** How far before "by 21 per cent" its verb may stand, in atoms ("cut its spending on the navy in real terms by"). */
const VERB_REACH = 12;

/** Where a quantity stands, for the words of change around it. */
export interface ChangePlace {
  /** Index of its hedge, or of its first atom. */
  readonly before: number;
  /** Index of the atom after it. */
  readonly end: number;
  readonly unit: Unit;
  /** Its hedge is a place ("above", "below"): a verb before it leads to a level. */
  readonly bounded: boolean;
}

/**
 * The direction, if the words around make the quantity a change and not a level. "Rose by 21 per cent", "up 21 per cent", "a 21 per cent rise",
 * "21 per cent higher" are changes; "rose to 21 per cent" and "rose above 21 per cent" are levels.
 */
export function changeAt(atoms: readonly Atom[], { before, end, unit, bounded }: ChangePlace): Direction | undefined {
  if (unit.kind === 'ordinal') return undefined;
  return (bounded ? undefined : changeBefore(atoms, before, unit)) ?? changeAfter(atoms, end, unit);
}

function changeBefore(atoms: readonly Atom[], before: number, unit: Unit): Direction | undefined {
  let at = before - 1;
  let by = false;
  while (isFiller(atomAt(atoms, at)) && before - at < 6) {
    if (atomAt(atoms, at).lower === 'by') by = true;
    at--;
  }
  const word = atomAt(atoms, at);
  if (word.lower === 'of' || word.lower === 'at') return nounOf(atoms, at - 1, word.lower);
  if (by) return verbInReach(atoms, before - 1);
  if (LEVEL.has(word.lower)) return undefined;
  const direct = PARTICLE_VERBS.has(atomAt(atoms, at - 1).lower) ? undefined : verbs.get(word.lower);
  if (direct !== undefined && allowsDirect(word, unit)) return direct;
  return unit.kind === 'percent' ? verbOverObject(atoms, at) : undefined;
}

function isFiller(atom: Atom): boolean {
  return FILLERS.has(atom.lower) || (atom.kind === 'word' && atom.lower.endsWith('ly') && atom.lower.length > 4);
}

/** "Cut 500 troops", "lost 20 men", "raised $5 billion" name what is moved: only shares and multiples change something by standing after the verb. */
function allowsDirect(verb: Atom, unit: Unit): boolean {
  if (unit.kind !== 'number' && unit.kind !== 'currency' && unit.kind !== 'measure') return true;
  return /^(up|down|rose|rise|rises|risen|fell|fall|falls|fallen|grew|grow|grown|dropped|declined|climbed|jumped|increased|decreased)$/.test(
    verb.lower,
  );
}

function nounOf(atoms: readonly Atom[], index: number, link: string): Direction | undefined {
  const near = nouns.get(atomAt(atoms, index).lower);
  if (link === 'of' && atomAt(atoms, index).lower === 'rate') return verbInReach(atoms, index);
  if (near !== undefined) return near;
  if (link === 'at') return /^(grew|growing|grow|grows|grown)$/.test(atomAt(atoms, index).lower) ? 'up' : undefined;
  return /^(spending|expenditure|outlays)$/.test(atomAt(atoms, index).lower) ? nouns.get(atomAt(atoms, index - 1).lower) : undefined;
}

function verbInReach(atoms: readonly Atom[], from: number): Direction | undefined {
  for (let at = from; at >= 0 && from - at < VERB_REACH; at--) {
    const atom = atomAt(atoms, at);
    if (/^[.;:!?()]$/.test(atom.text) && atom.join !== 'glued') return undefined;
    const found = verbs.get(atom.lower) ?? nouns.get(atom.lower);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "Increased its budget 21 per cent": a verb of change, at most four words back, with nothing but its object between. */
function verbOverObject(atoms: readonly Atom[], from: number): Direction | undefined {
  for (let at = from; from - at < 4; at--) {
    const atom = atomAt(atoms, at);
    if (atom.kind !== 'word' || LEVEL.has(atom.lower) || /^(and|or|but|with|by|for|on|than|up|down|as)$/.test(atom.lower)) return undefined;
    const found = at < from && /ed$|^(cut|grew|rose|fell)$/.test(atom.lower) ? verbs.get(atom.lower) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function changeAfter(atoms: readonly Atom[], end: number, unit: Unit): Direction | undefined {
  const isShare = unit.kind === 'percent' || unit.kind === 'percentage-point' || unit.kind === 'multiple' || unit.kind === 'fraction';
  const next = atomAt(atoms, end);
  if (isShare || unit.kind === 'currency') {
    const compared = next.lower === 'up' || next.lower === 'down' ? undefined : comparatives.get(next.lower);
    if (compared !== undefined) return compared;
  }
  if (!isShare && unit.kind !== 'currency') return undefined;
  for (let at = end; at < end + 4; at++) {
    const atom = atomAt(atoms, at);
    if (atom.kind !== 'word') return undefined;
    const found = nouns.get(atom.lower);
    if (found !== undefined) return found;
    if (!isModifier(atom)) return undefined;
  }
  return undefined;
}

function isModifier(atom: Atom): boolean {
  return /^(annual|real|nominal|year|on|terms|overall|cumulative|average|budget|spending|further|sharp|planned|proposed|per|cent|over|point)$/.test(
    atom.lower,
  );
}
