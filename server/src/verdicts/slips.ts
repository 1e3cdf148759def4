import type { Slip } from './types.ts';

/**
 * The mistake of a known form that turns `stored` into `written`, if there is one: a wrong scale word, a lost or added zero, two digits
 * swapped. `digits` is the number of significant digits written.
 */
export function findSlip(written: number, stored: number, digits: number): Slip | undefined {
  if (!(written > 0) || !(stored > 0)) return undefined;
  const ratio = written / stored;
  if (isAbout(ratio, 1000)) return { kind: 'thousand-fold', text: 'the figure written is a thousand times too high' };
  if (isAbout(ratio, 0.001)) return { kind: 'thousand-fold', text: 'the figure written is a thousand times too low' };
  if (isAbout(ratio, 10)) return { kind: 'ten-fold', text: 'the figure written is ten times too high' };
  if (isAbout(ratio, 0.1)) return { kind: 'ten-fold', text: 'the figure written is ten times too low' };
  if (isTransposed(written, stored, digits)) return { kind: 'transposed-digits', text: 'two digits may have been swapped' };
  return undefined;
}

/** Within three per cent, as editions differ by that much. */
function isAbout(ratio: number, factor: number): boolean {
  return Math.abs(ratio / factor - 1) <= 0.03;
}

function isTransposed(written: number, stored: number, digits: number): boolean {
  const [a, b] = [significant(written, digits), significant(stored, digits)];
  if (a.length !== b.length || a === b || Math.floor(Math.log10(written)) !== Math.floor(Math.log10(stored))) return false;
  for (let i = 0; i + 1 < a.length; i++) {
    const swapped = a.slice(0, i) + (a[i + 1] ?? '') + (a[i] ?? '') + a.slice(i + 2);
    if (swapped === b) return true;
  }
  return false;
}

function significant(value: number, digits: number): string {
  const [mantissa = ''] = value.toExponential(Math.max(1, digits - 1)).split('e');
  return mantissa.replace('.', '');
}
