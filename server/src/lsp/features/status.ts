import type { CheckedDocument } from '../../checker.ts';
import type { VerdictKind } from '../../verdicts/types.ts';
import { type StatusParams, statusMethod } from '../protocol.ts';
import type { ReadyBrief, Session } from '../session.ts';

/** Says that a document is being made ready, where that takes a look outside: settings, bibliographies. */
export function sendBusy(session: Session, uri: string): void {
  const brief = session.documents.brief(uri);
  if (brief && !(brief.options && brief.bibliographies)) send(session, { uri, vintage: session.dataset.vintage, busy: true });
}

/** Says how a document stands after a check. */
export function sendStatus(session: Session, { brief, checked }: ReadyBrief, findings: number, milliseconds: number): void {
  send(session, {
    uri: brief.uri,
    vintage: session.dataset.vintage,
    busy: false,
    counts: countVerdicts(checked),
    findings,
    milliseconds: Math.round(milliseconds),
  });
}

function countVerdicts(checked: CheckedDocument): Record<VerdictKind, number> {
  const counts = { supported: 0, revised: 0, outdated: 0, contradicted: 0, unverified: 0 };
  for (const { verdict } of checked.claims()) counts[verdict.kind]++;
  return counts;
}

function send(session: Session, params: StatusParams): void {
  if (session.parts.showsStatus) void session.connection.sendNotification(statusMethod, params);
}
