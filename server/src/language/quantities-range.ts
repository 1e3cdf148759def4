import { amountAt, baseValue, type Draft, type Skipped } from './quantities-amount.ts';
import { leadsToAmount } from './quantities-change.ts';
import { isYear } from './times-year.ts';
import { type Atom, atomAt, isNounLike } from './tokens-atoms.ts';
import type { Unit } from './types.ts';

/** Joins a draft with the one after "–", "to", "and" (after "between") or "or" to a range; a chain of hyphens counts nothing. */
export function rangeFrom(atoms: readonly Atom[], low: Draft | Skipped): Draft | Skipped {
  const touching = isTouchingNumber(atoms, 'skip' in low ? low.skip : low.end);
  if ('skip' in low) return touching ? { skip: chainEnd(atoms, low.skip) } : low;
  const link = linkAt(atoms, low, touching);
  if (link === undefined) return low;
  const high = amountAt(atoms, link.at);
  if (high === undefined || 'skip' in high) return touching ? { skip: chainEnd(atoms, low.end) } : low;
  const joined = join(atoms, low, high, link);
  if (joined === undefined || (touching && isTouchingNumber(atoms, high.end))) return touching ? { skip: chainEnd(atoms, low.end) } : low;
  return joined;
}

function isTouchingNumber(atoms: readonly Atom[], index: number): boolean {
  const next = atomAt(atoms, index);
  return (next.join === 'hyphen' || next.join === 'dash') && (next.kind === 'number' || next.kind === 'symbol');
}

function chainEnd(atoms: readonly Atom[], index: number): number {
  let end = index;
  while (isTouchingNumber(atoms, end)) end++;
  return end;
}

interface Link {
  readonly at: number;
  readonly kind: 'dash' | 'to' | 'from-to' | 'by-to' | 'between' | 'or';
}

function linkAt(atoms: readonly Atom[], low: Draft, touching: boolean): Link | undefined {
  if (touching) return { at: low.end, kind: 'dash' };
  const link = atomAt(atoms, low.end);
  const opener = openerBefore(atoms, low.first);
  if (link.join === 'dash') return { at: low.end, kind: 'dash' };
  if (link.lower === 'to') return { at: low.end + 1, kind: opener === 'from' ? 'from-to' : leadsToAmount(opener) ? 'by-to' : 'to' };
  if (link.lower === 'and' && opener === 'between') return { at: low.end + 1, kind: 'between' };
  if (link.lower === 'or') return { at: low.end + 1, kind: 'or' };
  return undefined;
}

/** "from" or "between" before the number, past a hedge ("from about 5 to 6"). */
function openerBefore(atoms: readonly Atom[], first: number): string {
  const word = atomAt(atoms, first - 1).lower;
  return /^(about|around|some|roughly|approximately|nearly|almost|just)$/.test(word) ? atomAt(atoms, first - 2).lower : word;
}

function join(atoms: readonly Atom[], low: Draft, high: Draft, link: Link): Draft | undefined {
  if (isYear(atomAt(atoms, high.first)) && high.unit.kind === 'number' && high.end === high.first + 1 && !low.grouped) return undefined;
  const pair = carried(atoms, low, high, link);
  if (pair === undefined || !sameUnit(pair.low.unit, pair.high.unit)) return undefined;
  const [from, to] = [baseValue(pair.low), baseValue(pair.high)];
  if (link.kind === 'by-to' && !sharesLaterUnit(low, high)) return undefined;
  if (link.kind === 'or' && (to - from !== 1 || low.form !== high.form)) return undefined;
  if (link.kind !== 'from-to' && from >= to) return undefined;
  const range = { ...pair.low, end: high.end, span: { start: low.span.start, end: high.span.end }, high: pair.high, lowEnd: low.end };
  return link.kind === 'from-to' ? { ...range, fromTo: true } : range;
}

/** "By 5 to 10 per cent" is a range; "by 500 to 2,500" and "by $2 billion to $10 billion" are a change and a level. */
function sharesLaterUnit(low: Draft, high: Draft): boolean {
  return low.unit.kind === 'number' && low.scale === 1 && (high.unit.kind !== 'number' || high.scale > 1);
}

/** Gives each end the unit and scale that the other carries for both ("5 to 6 billion dollars", "$5–6 billion", "1.2 per cent to 1.6"). */
function carried(atoms: readonly Atom[], low: Draft, high: Draft, link: Link): { low: Draft; high: Draft } | undefined {
  if (low.unit.kind === 'number' && high.unit.kind !== 'number') return { low: withScaleOf(low, high, high.unit), high };
  if (high.unit.kind === 'number' && low.unit.kind !== 'number') {
    const next = atomAt(atoms, high.end);
    if (link.kind !== 'dash' && (isNounLike(next) || link.kind === 'or')) return undefined;
    const isForward = low.unit.kind === 'currency' || link.kind === 'from-to' || link.kind === 'between' || link.kind === 'dash';
    return isForward ? { low: withScaleOf(low, high, low.unit), high: withScaleOf(high, low, low.unit) } : undefined;
  }
  return { low: withScaleOf(low, high, low.unit), high };
}

/** `draft` with the unit, and the scale of `other` where it has none of its own and is written in the same size. */
export function withScaleOf(draft: Draft, other: Draft, unit: Unit): Draft {
  const takes = draft.scale === 1 && other.scale > 1 && !draft.grouped && Math.abs(draft.mantissa) < 1000;
  return takes && sameSize(draft.mantissa, other.mantissa) ? { ...draft, unit, scale: other.scale } : { ...draft, unit };
}

/** Within three powers of ten, as two numbers that share one scale word are. */
function sameSize(a: number, b: number): boolean {
  const ratio = Math.abs(a) / Math.max(Math.abs(b), 1e-9);
  return ratio < 100 && ratio > 0.001;
}

export function sameUnit(a: Unit, b: Unit): boolean {
  if (a.kind === 'currency' && b.kind === 'currency')
    return a.code === b.code || a.others?.includes(b.code) === true || b.others?.includes(a.code) === true;
  if (a.kind === 'measure' && b.kind === 'measure') return a.unit === b.unit;
  return a.kind === b.kind;
}
