import type { Indicator } from '../dataset/types.ts';
import type { Hedge, Quantity } from '../language/types.ts';

/**
 * How a written figure and a stored one agree.
 * `exact`: the stored value rounds to what is written, or lies within what the hedge allows; `tolerated`: within the source's own tolerance
 * between editions and publishers; `near`: too close to contradict; `off`: they differ.
 */
export type Fit = 'exact' | 'tolerated' | 'near' | 'off';

/** What a hedge allows, as shares of the written value: from `low` below it to `high` above it; beyond that a band in which nothing is said. */
interface Allowance {
  readonly low: number;
  readonly high: number;
  readonly nearLow: number;
  readonly nearHigh: number;
}

/**
 * The tolerance table. A bound supports a value up to a quarter beyond it and is contradicted only on its wrong side; what lies between is
 * the neutral band. Widths follow the use of approximators in policy prose and are tuned on labelled sentences.
 */
const ALLOWANCES: Readonly<Record<Hedge, Allowance>> = {
  none: { low: 0, high: 0, nearLow: 0.06, nearHigh: 0.06 },
  exactly: { low: 0, high: 0, nearLow: 0.06, nearHigh: 0.06 },
  about: { low: 0.07, high: 0.07, nearLow: 0.15, nearHigh: 0.15 },
  nearly: { low: 0.08, high: 0.005, nearLow: 0.15, nearHigh: 0.05 },
  'just-over': { low: 0.005, high: 0.08, nearLow: 0.05, nearHigh: 0.15 },
  'more-than': { low: 0, high: 0.25, nearLow: 0.04, nearHigh: Number.POSITIVE_INFINITY },
  'at-least': { low: 0, high: 0.25, nearLow: 0.04, nearHigh: Number.POSITIVE_INFINITY },
  'less-than': { low: 0.25, high: 0, nearLow: 1, nearHigh: 0.04 },
  'at-most': { low: 0.25, high: 0, nearLow: 1, nearHigh: 0.04 },
};

/** A bare round figure ("$60 billion", "2 per cent") is read as approximate: the share of it that it may be off. */
const ROUND_FIGURE = 0.05;

/** Half a digit of a small figure ("2 per cent") is more than a reader would grant: it counts up to this share of the figure. */
const MAX_ROUNDING = 0.2;

/** Words of fraction ("a third") are rough. */
const FRACTION_WIDTH = 0.08;

/** The neutral band beyond the source's tolerance, as a multiple of it. */
const NEAR_FACTOR = 2;

/** How the written quantity agrees with `stored`, a value in the indicator's unit; `indicator` gives the source's own tolerance. */
export function fit(quantity: Quantity, stored: number, indicator: Pick<Indicator, 'tolerance'>): Fit {
  const low = Math.min(quantity.value, quantity.high ?? quantity.value);
  const high = Math.max(quantity.value, quantity.high ?? quantity.value);
  const allowance = ALLOWANCES[quantity.hedge];
  const rounding = Math.max(Math.min(quantity.halfDigit, MAX_ROUNDING * high), looseness(quantity) * high) * ROUNDING_SLACK;
  if (
    within(
      stored,
      low - Math.max(rounding, allowance.low * low),
      high + Math.max(rounding, allowance.high * high),
      quantity.hedge,
      rounding,
    )
  )
    return 'exact';
  const tolerance = Math.max(indicator.tolerance.absolute, indicator.tolerance.relative * Math.abs(high));
  const slackLow = isLowerBound(quantity.hedge) ? tolerance : Math.max(rounding, allowance.low * low) + tolerance;
  const slackHigh = isUpperBound(quantity.hedge) ? tolerance : Math.max(rounding, allowance.high * high) + tolerance;
  if (stored >= low - slackLow && stored <= high + slackHigh) return 'tolerated';
  const nearLow = Math.max(slackLow + NEAR_FACTOR * tolerance, allowance.nearLow * low);
  const nearHigh = Math.max(slackHigh + NEAR_FACTOR * tolerance, allowance.nearHigh * high);
  return stored >= low - nearLow && stored <= high + nearHigh ? 'near' : 'off';
}

/** What a denial turns a bound into. */
const DENIED_BOUNDS: Readonly<Partial<Record<Hedge, 'at-most' | 'at-least'>>> = {
  'more-than': 'at-most',
  'at-least': 'at-most',
  'less-than': 'at-least',
  'at-most': 'at-least',
};

/**
 * How a denied quantity and a stored value agree. A denied bound holds anywhere on its other side ("did not spend more than 2 per cent" of 1.0); a denied
 * figure holds of what differs from it, and only an exact match goes against it.
 */
export function fitDenied(quantity: Quantity, stored: number, indicator: Pick<Indicator, 'tolerance'>): Fit {
  const bound = DENIED_BOUNDS[quantity.hedge];
  if (!bound) return DENIED_FITS[fit(quantity, stored, indicator)];
  const holds = bound === 'at-most' ? stored <= quantity.value : stored >= quantity.value;
  return holds ? 'exact' : fit({ ...quantity, hedge: bound }, stored, indicator);
}

const DENIED_FITS: Readonly<Record<Fit, Fit>> = { exact: 'off', tolerated: 'near', near: 'near', off: 'exact' };

/** Half a last digit, and a hair for binary fractions. */
const ROUNDING_SLACK = 1 + 1e-9;

/** Bounds do not round: "more than $1 trillion" is wrong of 0.98 trillion. */
function within(stored: number, from: number, to: number, hedge: Hedge, rounding: number): boolean {
  const low = isLowerBound(hedge) ? from + rounding : from;
  const high = isUpperBound(hedge) ? to - rounding : to;
  return stored >= low && stored <= high;
}

function isLowerBound(hedge: Hedge): boolean {
  return hedge === 'more-than' || hedge === 'at-least';
}

function isUpperBound(hedge: Hedge): boolean {
  return hedge === 'less-than' || hedge === 'at-most';
}

function looseness(quantity: Quantity): number {
  if (quantity.unit.kind === 'fraction') return FRACTION_WIDTH;
  if (quantity.hedge !== 'none' || quantity.high !== undefined) return 0;
  return isRound(quantity) ? ROUND_FIGURE : 0;
}

/** One significant digit of an amount ("$60 billion"), but not of a percentage with its decimal written ("2.0"). */
function isRound(quantity: Quantity): boolean {
  return quantity.unit.kind === 'currency' && quantity.digits <= 1;
}
