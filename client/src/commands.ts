import { commands, type Disposable, l10n, Range, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type RecordPlace, showRecordCommand } from '../../server/src/lsp/protocol.ts';

export const showOutputCommand = 'briefproof.showOutput';
export const restartCommand = 'briefproof.restart';

/** The commands of the extension. */
export function registerCommands(client: BaseLanguageClient): readonly Disposable[] {
  return [
    commands.registerCommand(showRecordCommand, showRecord),
    commands.registerCommand(showOutputCommand, () => client.outputChannel.show()),
    commands.registerCommand(restartCommand, () => restart(client)),
  ];
}

/** Opens a data file at the row of a record. The argument comes from a link or a quick fix, and so from anywhere. */
async function showRecord(place?: Partial<RecordPlace>): Promise<void> {
  if (typeof place?.uri !== 'string' || typeof place.line !== 'number') return;
  const line = Math.max(place.line - 1, 0);
  try {
    await window.showTextDocument(Uri.parse(place.uri, true), { selection: new Range(line, 0, line, 0), preview: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await window.showErrorMessage(l10n.t('The record could not be opened: {0}', reason));
  }
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}
