import type { Block, Segment } from '../brief/types.ts';
import { readClaims } from '../claims/reader.ts';
import type { Lexicon } from '../claims/sentence.ts';
import type { Dataset } from '../dataset/types.ts';
import { overlaps, type Span } from '../span.ts';
import { judge } from '../verdicts/judge.ts';
import type { JudgeContext } from '../verdicts/types.ts';
import { CLAIM_RULES } from './list.ts';
import type { ClaimRule, Draft, JudgedClaim, PlacedMark } from './types.ts';

/** What a claim rule drafted for a claim; `span` counts from the segment's start. */
export interface ClaimDraft extends Draft {
  readonly rule: ClaimRule;
  readonly span: Span;
}

/** Everything that a segment alone decides. Offsets count from the segment's start, so that it can be moved. */
export interface SegmentAnalysis {
  readonly claims: readonly JudgedClaim[];
  readonly drafts: readonly ClaimDraft[];
  readonly keys: readonly PlacedMark[];
  readonly footnoteMarks: readonly PlacedMark[];
}

/**
 * Analyses segments, each once: the result depends on the segment's text, the dataset and the context alone and is kept with the segment.
 */
export class Analyser {
  readonly #lexicon: Lexicon;
  readonly #context: JudgeContext;
  readonly #known = new WeakMap<Segment, SegmentAnalysis>();

  constructor(lexicon: Lexicon, context: JudgeContext) {
    this.#lexicon = lexicon;
    this.#context = context;
  }

  analyse(segment: Segment): SegmentAnalysis {
    let analysis = this.#known.get(segment);
    if (!analysis) {
      analysis = analyseSegment(segment, this.#lexicon, this.#context);
      this.#known.set(segment, analysis);
    }
    return analysis;
  }
}

function analyseSegment(segment: Segment, lexicon: Lexicon, context: JudgeContext): SegmentAnalysis {
  const claims = segment.blocks.flatMap((block) => judgeBlock(block, lexicon, context));
  const drafts = claims.flatMap((claim) => CLAIM_RULES.flatMap((rule) => draftOf(rule, claim, lexicon.dataset) ?? []));
  drafts.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { claims, drafts, keys: segment.blocks.flatMap(citedKeys), footnoteMarks: segment.blocks.flatMap(footnoteMarks) };
}

/** Written out, so that all drafts have one shape: every keystroke reads them all. */
function draftOf(rule: ClaimRule, claim: JudgedClaim, dataset: Dataset): ClaimDraft | undefined {
  const draft = rule.check(claim, dataset);
  return (
    draft && {
      rule,
      span: { start: claim.span.start, end: claim.span.end },
      message: draft.message,
      related: draft.related,
      fixes: draft.fixes,
    }
  );
}

function judgeBlock(block: Block, lexicon: Lexicon, context: JudgeContext): JudgedClaim[] {
  const claims = readClaims(block, lexicon, Number(context.date.slice(0, 4)));
  if (claims.length === 0) return [];
  const cited = citedSentences(block);
  return claims.map((claim) => {
    const sentence = block.sentences[claim.sentence] ?? { start: 0, end: block.prose.text.length };
    return {
      claim,
      verdict: judge(claim, lexicon.dataset, context),
      span: block.prose.sourceSpan(claim.span),
      focus: block.prose.sourceSpan(claim.focus),
      citeAt: block.prose.toSource(beforeFinalMark(block.prose.text, sentence)),
      cited: cited[claim.sentence] ?? false,
      citable: block.kind !== 'heading' && block.kind !== 'table-cell',
    };
  });
}

/** The offset before a sentence's closing full stop, question or quotation mark. */
function beforeFinalMark(text: string, sentence: Span): number {
  let end = sentence.end;
  while (end > sentence.start && FINAL_MARKS.has(text.charAt(end - 1))) end--;
  return end;
}

const FINAL_MARKS = new Set(['.', '!', '?', ' ', '…']);

/** By sentence, whether it is cited: a citation in it, or one that closes the paragraph, caption or footnote. A footnote is itself a reference. */
function citedSentences(block: Block): boolean[] {
  const sources = block.citations.filter((citation) => citation.kind !== 'link' || isSource(citation.url)).map((citation) => citation.span);
  const last = sources[sources.length - 1];
  const all = block.kind === 'footnote' || (last !== undefined && closes(block.prose.text, last));
  let next = 0;
  return block.sentences.map((sentence) => {
    while ((sources[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++;
    const source = sources[next];
    return all || (source !== undefined && overlaps(source, sentence));
  });
}

function isSource(url: string): boolean {
  return /^(?:https?|doi):/i.test(url);
}

/** Whether nothing but marks follows a citation in its block. */
function closes(text: string, citation: Span): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(citation.end, citation.end + 40)) && text.length - citation.end <= 3;
}

function citedKeys(block: Block): PlacedMark[] {
  return block.citations.flatMap((citation) =>
    citation.kind === 'pandoc' ? citation.keys.map((key) => mark(key.key, block.prose.sourceSpan(key.span))) : [],
  );
}

function footnoteMarks(block: Block): PlacedMark[] {
  return block.citations.flatMap((citation) =>
    citation.kind === 'footnote' ? [mark(citation.label, block.prose.sourceSpan(citation.labelSpan))] : [],
  );
}

function mark(label: string, { start, end }: Span): PlacedMark {
  return { label, start, end };
}
