import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
} from 'vscode-languageserver';
import type { Origin } from '../dataset/types.ts';
import type { Finding, FixRecipe, Related, RuleId, Severity } from '../rules/types.ts';
import type { ClientSupport } from './capabilities.ts';
import { lineRange, type Positions } from './positions.ts';
import type { RecordPlace } from './protocol.ts';
import { isRecord } from './settings.ts';

/** What travels with a diagnostic to the quick fixes. */
export interface DiagnosticData {
  /** Version of the text that the offsets in `fixes` count from. */
  readonly version: number;
  readonly fixes: readonly FixRecipe[];
  /** The data row that stands behind the finding. */
  readonly record?: RecordPlace;
}

/** What a finding is translated with. */
export interface FindingPlace {
  readonly uri: string;
  readonly version: number;
  readonly positions: Positions;
  readonly support: ClientSupport;
  recordPlace(origin: Origin): RecordPlace | undefined;
}

/** The name that findings go by in an editor's list of problems. */
export const diagnosticSource = 'briefproof';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding as LSP says it; what the client does not understand is left out. */
export function toDiagnostic(finding: Finding, place: FindingPlace): Diagnostic {
  const { support } = place;
  const relatedInformation = finding.related.flatMap((related) => toRelated(related, place) ?? []);
  return {
    range: place.positions.range(finding),
    severity: severities[finding.severity],
    code: finding.rule,
    source: diagnosticSource,
    message: finding.message,
    data: diagnosticData(finding, place),
    ...(support.codeDescription && { codeDescription: { href: ruleAddress(finding.rule) } }),
    ...(support.unnecessaryTag && finding.tag === 'unnecessary' && { tags: [DiagnosticTag.Unnecessary] }),
    ...(support.relatedInformation && relatedInformation.length > 0 && { relatedInformation }),
  };
}

/** The page that explains a rule. Anchors are made as GitHub makes them from the rule's heading. */
function ruleAddress(rule: RuleId): string {
  return `https://github.com/briefproof/briefproof/blob/main/docs/rules.md#${rule.replace(/[^a-z-]/g, '')}`;
}

export function toLocation({ uri, line }: RecordPlace): Location {
  return { uri, range: lineRange(line) };
}

/** Reads what a client sends back with a diagnostic, which may come from anywhere. */
export function readDiagnosticData(data: unknown): DiagnosticData | undefined {
  if (!isRecord(data) || typeof data.version !== 'number' || !Array.isArray(data.fixes)) return undefined;
  const fixes = data.fixes.filter(isFix);
  const { version, record } = data;
  return { version, fixes, ...(isPlace(record) && { record }) };
}

function diagnosticData(finding: Finding, place: FindingPlace): DiagnosticData {
  const origin = finding.related.find((related) => related.kind === 'record')?.origin;
  const record = origin && place.recordPlace(origin);
  return { version: place.version, fixes: finding.fixes, ...(record && { record }) };
}

function toRelated(related: Related, place: FindingPlace): DiagnosticRelatedInformation | undefined {
  if (related.kind === 'brief')
    return { message: related.message, location: { uri: place.uri, range: place.positions.range(related.span) } };
  const record = place.recordPlace(related.origin);
  return record && { message: related.message, location: toLocation(record) };
}

function isFix(value: unknown): value is FixRecipe {
  return isRecord(value) && typeof value.kind === 'string' && typeof value.title === 'string' && typeof value.preferred === 'boolean';
}

function isPlace(value: unknown): value is RecordPlace {
  return isRecord(value) && typeof value.uri === 'string' && typeof value.line === 'number';
}
