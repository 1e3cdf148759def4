import { type CheckedClaim, openDocument } from '../../server/src/checker.ts';
import type { VerdictKind } from '../../server/src/verdicts/types.ts';
import { loadDataset } from './dataset.ts';

/** A sentence with its claims labelled; the form is that of `test/accuracy/claims-*.jsonl`. */
export interface LabelledSentence {
  readonly id: string;
  readonly text: string;
  /** The sentence before it, or empty. */
  readonly context: string;
  readonly claims: readonly LabelledClaim[];
}

export interface LabelledClaim {
  /** A substring of the text. */
  readonly span: string;
  readonly kind: string;
  readonly truth: 'true' | 'false' | 'outdated' | 'unknown';
  /** Verdicts that are right, by the labels' names for them. */
  readonly accept?: readonly string[];
  /** Verdicts that are half right. */
  readonly accept_partial?: readonly string[];
}

/** What a checker makes of labelled sentences. Each figure is a share from 0 to 1; 1 where there was nothing to get wrong. */
export interface Scores {
  /** Of the claims called contradicted or outdated, those that are. */
  readonly alarmPrecision: number;
  /** Of the false and outdated claims, those called so. */
  readonly alarmRecall: number;
  readonly supportPrecision: number;
  readonly supportRecall: number;
  /** Of the claims that the data cannot settle, those left open. */
  readonly unknownOpen: number;
  /** Of the sentences without a claim, those with a false alarm. */
  readonly quietAlarmed: number;
  /** Of the sentences without a claim, those with any claim finding. */
  readonly quietFlagged: number;
}

interface Tally {
  right: number;
  all: number;
}

/** Checks each sentence alone, after its context, and scores the verdicts against the labels. `today` is an ISO 8601 day. */
export function score(sentences: readonly LabelledSentence[], today: string): Scores {
  const tally = {
    alarms: zero(),
    falsehoods: zero(),
    supports: zero(),
    truths: zero(),
    unknowns: zero(),
    alarmed: zero(),
    flagged: zero(),
  };
  for (const sentence of sentences) {
    const lead = sentence.context ? `${sentence.context} ` : '';
    const document = openDocument(`${lead}${sentence.text}\n`, { dataset: loadDataset(), today });
    const found = document.claims().filter((claim) => claim.end > lead.length);
    const matched = new Set<CheckedClaim>();
    for (const label of sentence.claims) {
      const start = lead.length + sentence.text.indexOf(label.span);
      const claim = bestOverlap(found, start, start + label.span.length, matched);
      const credit = claim ? creditFor(label, claim.verdict.kind) : 0;
      const kind = claim?.verdict.kind;
      if (label.truth === 'unknown') add(tally.unknowns, kind === undefined || kind === 'unverified' ? 1 : 0);
      else add(label.truth === 'true' ? tally.truths : tally.falsehoods, credit);
      if (isAlarm(kind)) add(tally.alarms, credit);
      if (kind === 'supported' || kind === 'revised') add(tally.supports, credit);
    }
    const strays = found.filter((claim) => !matched.has(claim) && isAlarm(claim.verdict.kind));
    for (const _ of strays) add(tally.alarms, 0);
    if (sentence.claims.length > 0) continue;
    add(tally.alarmed, found.some((claim) => isAlarm(claim.verdict.kind)) ? 1 : 0);
    add(tally.flagged, document.findings().some((finding) => finding.rule.startsWith('claim/') && finding.end > lead.length) ? 1 : 0);
  }
  return {
    alarmPrecision: share(tally.alarms),
    alarmRecall: share(tally.falsehoods),
    supportPrecision: share(tally.supports),
    supportRecall: share(tally.truths),
    unknownOpen: share(tally.unknowns),
    quietAlarmed: tally.alarmed.all ? share(tally.alarmed) : 0,
    quietFlagged: tally.flagged.all ? share(tally.flagged) : 0,
  };
}

/** The claim that shares most of its words with the label; every claim that shares any is noted in `matched`. */
function bestOverlap(claims: readonly CheckedClaim[], start: number, end: number, matched: Set<CheckedClaim>): CheckedClaim | undefined {
  let best: CheckedClaim | undefined;
  let most = 0;
  for (const claim of claims) {
    const shared = Math.min(end, claim.end) - Math.max(start, claim.start);
    if (shared <= 0) continue;
    matched.add(claim);
    const overlap = shared / (Math.max(end, claim.end) - Math.min(start, claim.start));
    if (overlap <= most) continue;
    best = claim;
    most = overlap;
  }
  return best;
}

/** The labels call an unverified claim unsupported, and a revised one supported. */
function creditFor({ accept = [], accept_partial = [] }: LabelledClaim, verdict: VerdictKind): number {
  const name = verdict === 'unverified' ? 'unsupported' : verdict === 'revised' ? 'supported' : verdict;
  if (accept.includes(name) || (verdict === 'revised' && accept.includes('outdated'))) return 1;
  return accept_partial.includes(name) ? 0.5 : 0;
}

function isAlarm(verdict: VerdictKind | undefined): boolean {
  return verdict === 'contradicted' || verdict === 'outdated';
}

function zero(): Tally {
  return { right: 0, all: 0 };
}

function add(tally: Tally, credit: number): void {
  tally.right += credit;
  tally.all += 1;
}

function share({ right, all }: Tally): number {
  return all === 0 ? 1 : right / all;
}
