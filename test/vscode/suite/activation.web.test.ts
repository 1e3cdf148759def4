// Runs in the Node extension host and, as its name says, in the worker of a browser.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const FALSE_CLAIM = 'Japan spent $552 billion on its military in 2024.';

suite('A Markdown document in a real VS Code', () => {
  test('wakes the extension', async () => {
    await openBrief();
    const extension = vscode.extensions.getExtension('briefproof.briefproof');
    assert.ok(extension, 'the extension is not installed');
    await extension.activate();
    assert.ok(extension.isActive);
  });

  test('has a finding on a false claim', async () => {
    const { uri } = await openBrief();
    const finding = await until('a finding', () => ours(uri).find(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
    assert.equal(finding.range.start.line, 2);
  });
});

async function openBrief(): Promise<vscode.TextDocument> {
  const content = `# Brief\n\n${FALSE_CLAIM}\n`;
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
  return document;
}

function ours(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'briefproof');
}

async function until<T>(what: string, find: () => T | undefined, milliseconds = 15_000): Promise<T> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`${what} did not appear within ${milliseconds} ms`);
}
