import type { Brief } from '../brief/brief.ts';
import type { IgnoreComment } from '../brief/types.ts';
import { overlaps, type Span, shift } from '../span.ts';
import type { Finding } from './types.ts';

interface Silenced {
  readonly span: Span;
  readonly rules: readonly string[];
}

/**
 * Tells which findings are to be shown: those under a `brief-ignore` comment, in the block after it, and those of a rule that `brief-ignore-file` names
 * are not. A comment without rules silences every rule. Undefined where the brief has no such comment.
 */
export function ignoring(brief: Brief): ((finding: Finding) => boolean) | undefined {
  const silenced = collect(brief);
  if (silenced.length === 0) return undefined;
  return (finding) =>
    !silenced.some(
      ({ span, rules }) => overlaps(span, finding) && (rules.length === 0 || rules.some((rule) => covers(rule, finding.rule))),
    );
}

function collect(brief: Brief): Silenced[] {
  const silenced: Silenced[] = [];
  let waiting: IgnoreComment[] = [];
  for (const { segment, start } of brief.segments) {
    if (segment.ignores.length === 0 && waiting.length === 0) continue;
    const pending = [...segment.ignores];
    for (const block of segment.blocks) {
      while (pending[0] && pending[0].span.start < block.span.start) waiting.push(...pending.splice(0, 1));
      for (const { rules } of waiting.filter((comment) => comment.scope === 'next'))
        silenced.push({ span: shift(block.span, start), rules });
      waiting = [];
    }
    waiting.push(...pending);
    for (const { scope, rules } of segment.ignores)
      if (scope === 'file') silenced.push({ span: { start: 0, end: Number.POSITIVE_INFINITY }, rules });
  }
  return silenced;
}

/** `claim/*` covers every rule of its group. */
function covers(pattern: string, rule: string): boolean {
  return pattern === rule || pattern === '*' || (pattern.endsWith('/*') && rule.startsWith(pattern.slice(0, -1)));
}
