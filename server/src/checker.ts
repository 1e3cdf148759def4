import { Brief } from './brief/brief.ts';
import type { PlacedSegment, Segment, TextEdit } from './brief/types.ts';
import { type Lexicon, lexiconOf, readNames } from './claims/sentence.ts';
import type { Claim } from './claims/types.ts';
import type { Dataset, EntityId } from './dataset/types.ts';
import { type Bibliography, readBibliography } from './references/bibliography.ts';
import { Analyser, type ClaimDraft } from './rules/analyse.ts';
import { type FileEdit, fixEdits } from './rules/fixes.ts';
import { ignoring } from './rules/ignores.ts';
import { DOCUMENT_RULES } from './rules/list.ts';
import type { DocumentView, Finding, FixRecipe, PlacedMark, RuleId, Severity } from './rules/types.ts';
import { type Span, shift, touches } from './span.ts';
import type { JudgeContext, Verdict } from './verdicts/types.ts';

/** What a check depends on besides the text. */
export interface CheckerOptions {
  readonly dataset: Dataset;
  /** ISO 8601 date that stands for "now" where the front matter has none. */
  readonly today: string;
  /** Severity by rule (`claim/uncited`) or group (`claim/*`); the longest match wins. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
}

/** A bibliography that the front matter names, as the outside has read it. `text` is undefined where it could not be read. */
export interface BibliographyFile {
  /** As written in the front matter. */
  readonly path: string;
  readonly text: string | undefined;
}

/** A claim at its place in the document (UTF-16 offsets), judged. */
export interface CheckedClaim extends Span {
  readonly claim: Claim;
  readonly text: string;
  readonly verdict: Verdict;
  readonly cited: boolean;
}

/** A name at its place in the document. */
export interface PlacedName extends Span {
  readonly entity: EntityId;
}

/** Findings inside a bibliography file. */
export interface FileFindings {
  readonly path: string;
  readonly findings: readonly Finding[];
}

/**
 * The public face of the engine: a document that is edited and asked. No I/O, no LSP, and no text makes it throw.
 */
export interface CheckedDocument {
  readonly text: string;
  /** Applies edits one after another, each in offsets of the text that the one before left. */
  edit(edits: readonly TextEdit[]): void;
  /** The bibliography paths that the front matter names, for the outside to read. */
  readonly bibliographyPaths: readonly string[];
  setBibliographies(files: readonly BibliographyFile[]): void;
  /** In document order. */
  claims(): readonly CheckedClaim[];
  /** In document order. */
  findings(): readonly Finding[];
  fileFindings(): readonly FileFindings[];
  /** The innermost claim under a caret. */
  claimAt(offset: number): CheckedClaim | undefined;
  nameAt(offset: number): PlacedName | undefined;
  /** The edits of a fix that a finding of this document carries. Empty where it no longer applies. */
  fixEdits(fix: FixRecipe): readonly FileEdit[];
}

export type { FileEdit, FixRecipe };

/** Opens a document to be checked. */
export function openDocument(text: string, options: CheckerOptions): CheckedDocument {
  return new BriefChecker(text, options);
}

interface LoadedFile extends BibliographyFile {
  readonly content: Bibliography | undefined;
  readonly keys: ReadonlySet<string>;
}

class BriefChecker implements CheckedDocument {
  readonly #options: CheckerOptions;
  readonly #lexicon: Lexicon;
  #brief: Brief;
  #context: JudgeContext;
  #analyser: Analyser;
  #files: readonly LoadedFile[] = [];
  readonly #severities = new Map<RuleId, Severity | 'off'>();

  constructor(text: string, options: CheckerOptions) {
    this.#options = options;
    this.#lexicon = lexiconOf(options.dataset);
    this.#brief = Brief.parse(text);
    this.#context = this.#readContext();
    this.#analyser = new Analyser(this.#lexicon, this.#context);
  }

  get text(): string {
    return this.#brief.text;
  }

  edit(edits: readonly TextEdit[]): void {
    this.#brief = this.#brief.edit(edits);
    const context = this.#readContext();
    if (context.date === this.#context.date && context.asOf === this.#context.asOf) return;
    this.#context = context;
    this.#analyser = new Analyser(this.#lexicon, context);
  }

  get bibliographyPaths(): readonly string[] {
    return this.#brief.frontMatter.bibliography.map((value) => value.value);
  }

  setBibliographies(files: readonly BibliographyFile[]): void {
    this.#files = files.map((file) => {
      const content = file.text === undefined ? undefined : this.#reread(file.path, file.text);
      return { ...file, content, keys: new Set(content?.entries.keys()) };
    });
  }

  claims(): readonly CheckedClaim[] {
    return this.#brief.segments.flatMap((placed) => this.#placeClaims(placed));
  }

  findings(): readonly Finding[] {
    const findings = inOrder(this.#documentFindings(), this.#claimFindings());
    const isHeard = ignoring(this.#brief);
    return isHeard ? findings.filter(isHeard) : findings;
  }

  fileFindings(): readonly FileFindings[] {
    return this.#files.map((file) => ({ path: file.path, findings: this.#malformedIn(file) }));
  }

  claimAt(offset: number): CheckedClaim | undefined {
    const placed = this.#brief.segments[this.#brief.segmentIndexAt(offset)];
    if (!placed) return undefined;
    const under = this.#placeClaims(placed).filter((claim) => touches(claim, offset));
    return under.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  }

  nameAt(offset: number): PlacedName | undefined {
    const placed = this.#brief.blockAt(offset);
    if (!placed) return undefined;
    const {
      block,
      placed: { start },
    } = placed;
    const name = readNames(block, this.#lexicon).find((mention) => touches(shift(block.prose.sourceSpan(mention), start), offset));
    return name && { entity: name.entity, ...shift(block.prose.sourceSpan(name), start) };
  }

  fixEdits(fix: FixRecipe): readonly FileEdit[] {
    return fixEdits(fix, { text: this.text, dataset: this.#options.dataset, bibliographies: this.#files });
  }

  #readContext(): JudgeContext {
    const { date, asOf } = this.#brief.frontMatter;
    return { date: fullDate(date?.value) ?? this.#options.today, asOf };
  }

  /** A bibliography whose text is the same is not read again. */
  #reread(path: string, text: string): Bibliography {
    const known = this.#files.find((file) => file.path === path && file.text === text);
    return known?.content ?? readBibliography(path, text);
  }

  #placeClaims({ segment, start }: PlacedSegment): CheckedClaim[] {
    return this.#analyser.analyse(segment).claims.map(({ claim, span, verdict, cited }) => ({
      ...shift(span, start),
      claim,
      verdict,
      cited,
      text: segment.text.slice(span.start, span.end),
    }));
  }

  #claimFindings(): Finding[] {
    const findings: Finding[] = [];
    for (const { segment, start } of this.#brief.segments) {
      for (const draft of this.#analyser.analyse(segment).drafts) {
        const severity = this.#severityOf(draft.rule.id, draft.rule.severity);
        if (severity !== 'off') findings.push(new PlacedFinding(draft, start, severity));
      }
    }
    return findings;
  }

  #documentFindings(): Finding[] {
    const view = this.#view();
    return DOCUMENT_RULES.flatMap((rule) => {
      const severity = this.#severityOf(rule.id, rule.severity);
      return severity === 'off' ? [] : rule.check(view).map((draft) => ({ ...draft, rule: rule.id, severity }));
    });
  }

  #view(): DocumentView {
    return {
      frontMatter: this.#brief.frontMatter,
      keys: (isWanted) => this.#marks((segment) => this.#analyser.analyse(segment).keys, isWanted),
      footnoteMarks: (isWanted) => this.#marks((segment) => this.#analyser.analyse(segment).footnoteMarks, isWanted),
      footnotes: () => new Set(this.#brief.segments.flatMap(({ segment }) => segment.footnotes.map(({ label }) => label))),
      bibliographies: this.bibliographyPaths.map((path) => this.#loaded(path)),
    };
  }

  #marks(of: (segment: Segment) => readonly PlacedMark[], isWanted: (label: string) => boolean): PlacedMark[] {
    const marks: PlacedMark[] = [];
    for (const { segment, start } of this.#brief.segments) {
      for (const mark of of(segment)) if (isWanted(mark.label)) marks.push({ label: mark.label, ...shift(mark, start) });
    }
    return marks;
  }

  #loaded(path: string): DocumentView['bibliographies'][number] {
    const file = this.#files.find((candidate) => candidate.path === path);
    if (!file) return { path, state: 'pending', keys: new Set() };
    return { path, state: file.content ? 'loaded' : 'missing', keys: file.keys };
  }

  #malformedIn(file: LoadedFile): Finding[] {
    const severity = this.#severityOf('reference/malformed', 'error');
    if (severity === 'off') return [];
    return (file.content?.problems ?? []).map(({ span, message }) => ({
      ...span,
      rule: 'reference/malformed',
      severity,
      message,
      related: [],
      fixes: [],
    }));
  }

  #severityOf(rule: RuleId, standard: Severity): Severity | 'off' {
    let severity = this.#severities.get(rule);
    if (severity === undefined) {
      const { severities } = this.#options;
      severity = severities?.[rule] ?? severities?.[`${rule.slice(0, rule.indexOf('/'))}/*`] ?? standard;
      this.#severities.set(rule, severity);
    }
    return severity;
  }
}

/** Both lists in the order of the document; the second is in order already, and long. */
function inOrder(some: readonly Finding[], many: readonly Finding[]): readonly Finding[] {
  return some.length === 0 ? many : [...some, ...many].sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * A draft at its place in the document. Every keystroke moves every finding after it, so a finding is no more than its draft and where that stands; its
 * parts are worked out when they are asked for.
 */
class PlacedFinding implements Finding {
  readonly #draft: ClaimDraft;
  readonly #base: number;
  readonly severity: Severity;

  constructor(draft: ClaimDraft, base: number, severity: Severity) {
    this.#draft = draft;
    this.#base = base;
    this.severity = severity;
  }

  get rule(): RuleId {
    return this.#draft.rule.id;
  }

  get start(): number {
    return this.#draft.span.start + this.#base;
  }

  get end(): number {
    return this.#draft.span.end + this.#base;
  }

  get message(): string {
    return this.#draft.message;
  }

  get related(): Finding['related'] {
    return this.#draft.related;
  }

  get fixes(): readonly FixRecipe[] {
    return this.#draft.fixes.map((fix) => placeFix(fix, this.#base));
  }
}

function placeFix(fix: FixRecipe, by: number): FixRecipe {
  switch (fix.kind) {
    case 'replace':
      return { kind: 'replace', title: fix.title, span: shift(fix.span, by), text: fix.text, preferred: fix.preferred };
    case 'cite':
      return { kind: 'cite', title: fix.title, at: fix.at + by, source: fix.source, preferred: fix.preferred };
    case 'create-entry':
      return fix;
  }
}

/** The last day that a date of any precision may mean ("2026-11" is the 30th at least); undefined where it is no date. */
function fullDate(date: string | undefined): string | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? '');
  if (!match) return undefined;
  return `${match[1]}-${match[2] ?? '12'}-${match[3] ?? (match[2] ? '28' : '31')}`;
}
