import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { ReadyBrief, Session } from '../session.ts';
import { toDiagnostic } from '../translate.ts';
import { publishFileFindings } from './file-diagnostics.ts';
import { sendBusy, sendStatus } from './status.ts';

/** Answers `textDocument/diagnostic`. A document that is not open has no findings. */
export async function pullDiagnostics(
  session: Session,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const { uri } = params.textDocument;
  await pendingMessages();
  sendBusy(session, uri);
  const ready = await session.ready(uri, token);
  if (!ready) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const resultId = session.resultId(ready.brief);
  if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: check(session, ready) };
}

/** Checks a brief, tells the client how it stands, and returns its diagnostics. */
export function check(session: Session, { brief, checked }: ReadyBrief): Diagnostic[] {
  const start = session.parts.clock();
  const findings = checked.findings();
  const place = session.findingPlace(brief);
  const diagnostics = findings.map((finding) => toDiagnostic(finding, place));
  sendStatus(session, { brief, checked }, findings.length, session.parts.clock() - start);
  publishFileFindings(session);
  return diagnostics;
}

/** Lets messages that have arrived be handled first: the newer edit or the cancellation that makes a check needless. */
function pendingMessages(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
