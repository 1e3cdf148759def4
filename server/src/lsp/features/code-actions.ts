import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { FileEdit } from '../../checker.ts';
import type { FixRecipe } from '../../rules/types.ts';
import type { OpenBrief } from '../documents.ts';
import type { Positions } from '../positions.ts';
import { type RecordPlace, showRecordCommand } from '../protocol.ts';
import type { ReadyBrief, Session } from '../session.ts';
import { type DiagnosticData, diagnosticSource, readDiagnosticData } from '../translate.ts';

/** A text that an edit goes to. */
interface Target {
  readonly uri: string;
  readonly version: number | null;
  readonly positions: Positions;
}

/**
 * Answers `textDocument/codeAction` from what the diagnostics carry, without analysing. A diagnostic of another version
 * than the text at hand gives nothing: its offsets mean other words.
 */
export async function codeActions(session: Session, params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
  const ready = await session.ready(params.textDocument.uri, token);
  if (!ready || !session.support.codeActionLiterals || !wantsQuickFixes(params.context.only)) return [];
  return params.context.diagnostics.flatMap((diagnostic) => {
    const data = diagnostic.source === diagnosticSource ? readDiagnosticData(diagnostic.data) : undefined;
    return data && data.version === ready.brief.version ? actionsFor(session, ready, diagnostic, data) : [];
  });
}

/** Kinds are hierarchical: who asks for all kinds, or for quick fixes, wants ours. */
function wantsQuickFixes(only: readonly CodeActionKind[] | undefined): boolean {
  return only?.some((kind) => kind === '' || kind === CodeActionKind.QuickFix) ?? true;
}

/** The preferred fix first, the rest as the rule has them, a look at the record last. */
function actionsFor(session: Session, ready: ReadyBrief, diagnostic: Diagnostic, data: DiagnosticData): CodeAction[] {
  const fixes = [...data.fixes].sort((a, b) => Number(b.preferred) - Number(a.preferred));
  const actions = fixes.flatMap((fix) => fixAction(session, ready, diagnostic, fix) ?? []);
  return data.record && session.parts.showsRecords ? [...actions, recordAction(diagnostic, data.record)] : actions;
}

function fixAction(session: Session, { brief, checked }: ReadyBrief, diagnostic: Diagnostic, fix: FixRecipe): CodeAction | undefined {
  const edit = workspaceEdit(session, brief, checked.fixEdits(fix));
  return edit && { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], isPreferred: fix.preferred, edit };
}

function recordAction(diagnostic: Diagnostic, record: RecordPlace): CodeAction {
  const title = 'Show the record';
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command: showRecordCommand, arguments: [record] },
  };
}

/** Undefined where there is nothing to edit, or no file to edit it in. */
function workspaceEdit(session: Session, brief: OpenBrief, edits: readonly FileEdit[]): WorkspaceEdit | undefined {
  const changes = new Map<string, { readonly target: Target; readonly edits: TextEdit[] }>();
  for (const { file, text, ...span } of edits) {
    const target = file === undefined ? brief : bibliographyTarget(brief, file);
    if (!target) return undefined;
    const change = changes.get(target.uri) ?? { target, edits: [] };
    change.edits.push({ range: target.positions.range(span), newText: text });
    changes.set(target.uri, change);
  }
  if (changes.size === 0) return undefined;
  return session.support.documentChanges
    ? versioned([...changes.values()])
    : { changes: Object.fromEntries([...changes].map(([uri, change]) => [uri, change.edits])) };
}

function versioned(changes: readonly { readonly target: Target; readonly edits: TextEdit[] }[]): WorkspaceEdit {
  const documentChanges: TextDocumentEdit[] = changes.map(({ target, edits }) => ({
    textDocument: { uri: target.uri, version: target.version },
    edits,
  }));
  return { documentChanges };
}

function bibliographyTarget(brief: OpenBrief, path: string): Target | undefined {
  const file = brief.bibliographies?.find((each) => each.path === path);
  return file?.uri === undefined || file.text === undefined
    ? undefined
    : { uri: file.uri, version: file.version, positions: file.positions };
}
