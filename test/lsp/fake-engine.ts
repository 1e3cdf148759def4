import type {
  BibliographyFile,
  CheckedClaim,
  CheckedDocument,
  CheckerOptions,
  FileEdit,
  FileFindings,
  PlacedName,
} from '../../server/src/checker.ts';
import type { Observation } from '../../server/src/dataset/types.ts';
import type { Finding, FixRecipe, RuleId, Severity } from '../../server/src/rules/types.ts';
import { type Span, touches } from '../../server/src/span.ts';

/**
 * An engine that reads marks instead of English: `FALSE` is a contradicted claim about Japan, `@key` a citation,
 * `bib: PATH` names a bibliography, `Japan`, `Freedonia` and `Quad` are names, and `BROKEN` in a bibliography is a fault.
 */
export function openFake(text: string, options: CheckerOptions): CheckedDocument {
  return new FakeDocument(text, options);
}

const entities: Readonly<Record<string, string>> = { Japan: 'JPN', Freedonia: 'FRE', Quad: 'quad' };

class FakeDocument implements CheckedDocument {
  readonly #options: CheckerOptions;
  #text: string;
  #files: readonly BibliographyFile[] = [];

  constructor(text: string, options: CheckerOptions) {
    this.#text = text;
    this.#options = options;
  }

  get text(): string {
    return this.#text;
  }

  get bibliographyPaths(): readonly string[] {
    return [...this.#text.matchAll(/^bib: ([^\r\n]+)/gm)].map((match) => match[1] ?? '');
  }

  edit(edits: readonly { readonly start: number; readonly end: number; readonly text: string }[]): void {
    for (const { start, end, text } of edits) this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
  }

  setBibliographies(files: readonly BibliographyFile[]): void {
    this.#files = files;
  }

  claims(): readonly CheckedClaim[] {
    return spans(this.#text, /FALSE/g).map((span) => this.#claim(span));
  }

  findings(): readonly Finding[] {
    const contradicted = spans(this.#text, /FALSE/g).flatMap((span) => this.#finding('claim/contradicted', 'error', span));
    const undefinedKeys = spans(this.#text, /@\w+/g).filter((span) => !this.#isListed(this.#text.slice(span.start + 1, span.end)));
    return [...contradicted, ...undefinedKeys.flatMap((span) => this.#finding('reference/undefined', 'warning', span))];
  }

  fileFindings(): readonly FileFindings[] {
    return this.#files.map(({ path, text = '' }) => ({
      path,
      findings: spans(text, /BROKEN/g).flatMap((span) => this.#finding('reference/malformed', 'error', span)),
    }));
  }

  claimAt(offset: number): CheckedClaim | undefined {
    return this.claims().find((claim) => touches(claim, offset));
  }

  nameAt(offset: number): PlacedName | undefined {
    const span = spans(this.#text, /Japan|Freedonia|Quad/g).find((each) => touches(each, offset));
    return span && { ...span, entity: entities[this.#text.slice(span.start, span.end)] ?? '' };
  }

  fixEdits(fix: FixRecipe): readonly FileEdit[] {
    if (fix.kind === 'replace') return [{ ...fix.span, text: fix.text }];
    const [file] = this.#files;
    return fix.kind === 'create-entry' && file ? [{ start: 0, end: 0, text: `@${fix.key}\n`, file: file.path }] : [];
  }

  #isListed(key: string): boolean {
    return this.#files.some(({ text }) => text?.includes(`@${key}`));
  }

  #finding(rule: RuleId, standard: Severity, span: Span): readonly Finding[] {
    const severity = this.#options.severities?.[rule] ?? standard;
    if (severity === 'off') return [];
    const words = this.#text.slice(span.start, span.end);
    const title = 'Say TRUE';
    const fix: FixRecipe = rule.startsWith('claim/')
      ? { kind: 'replace', title, span, text: 'TRUE', preferred: true }
      : { kind: 'create-entry', title: `Add ${words}`, key: words.slice(1), preferred: false };
    const origin = { file: 'observations/spending.csv', line: 7 };
    return [
      {
        ...span,
        rule,
        severity,
        message: `${rule} at ${words}`,
        related: [
          { kind: 'record', message: 'the row', origin },
          { kind: 'brief', message: 'the start', span: { start: 0, end: 1 } },
        ],
        fixes: [{ ...fix, title: 'Second best', preferred: false }, fix],
        ...(rule === 'reference/undefined' && { tag: 'unnecessary' as const }),
      },
    ];
  }

  #claim(span: Span): CheckedClaim {
    const record = this.#options.dataset.newest('military_expenditure', 'JPN');
    const evidence = record ? [evidenceOf(record, 7), evidenceOf(record, 9), evidenceOf(record, 7)] : [];
    const reading = {
      type: 'quantity' as const,
      subjects: ['JPN'],
      time: { kind: 'years' as const, from: 2025, to: 2025, fiscal: false },
      score: 1,
      words: {},
      indicator: 'military_expenditure',
      quantity: { span, value: 552e9, halfDigit: 5e8, digits: 3, unit: { kind: 'currency' as const, code: 'USD' }, hedge: 'none' as const },
      each: true,
      negated: false,
    };
    return {
      ...span,
      text: this.#text.slice(span.start, span.end),
      claim: { kind: 'value', span, focus: span, readings: [reading], sentence: 0 },
      verdict: { kind: 'contradicted', reading, evidence },
      cited: false,
    };
  }
}

function evidenceOf(record: Observation, line: number) {
  const { value, edition, source, entity } = record;
  const origin = { file: 'observations/spending.csv', line };
  return { text: `$50.0 billion (2025, row ${line})`, entity, value, unit: 'USD', time: '2025', edition, source, origin, record };
}

function spans(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
