// Runs in the Node extension host and, as its name says, in the worker of a browser.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const FALSE_CLAIM = 'Japan spent $552 billion on its military in 2024.';

suite('A false claim in a real VS Code', () => {
  test('is found on its words, with the rule and its page', async () => {
    const { uri } = await openBrief();
    const finding = await contradiction(uri);
    assert.equal(finding.range.start.line, 2);
    const code = finding.code;
    assert.ok(typeof code === 'object');
    assert.equal(code.value, 'claim/contradicted');
    assert.match(code.target.toString(true), /docs\/rules\.md#claimcontradicted$/);
  });

  test('is mended by the preferred quick fix', async () => {
    const document = await openBrief();
    const { range } = await contradiction(document.uri);
    const fix = await until('a preferred quick fix', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
      return actions.find(({ isPreferred, edit }) => isPreferred === true && edit !== undefined);
    });
    assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
    assert.ok(!document.getText().includes('$552 billion'), document.getText());
    await until('the end of the finding', () => (errors(document.uri).length === 0 ? true : undefined));
  });

  test('leads to the row of the data', async () => {
    const { uri } = await openBrief();
    await contradiction(uri);
    const links = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
      'vscode.executeDefinitionProvider',
      uri,
      new vscode.Position(2, 15),
    );
    const [first] = links.map((link) => ('targetUri' in link ? { uri: link.targetUri, range: link.targetRange } : link));
    assert.ok(first, 'no definition');
    const row = (await vscode.workspace.openTextDocument(first.uri)).lineAt(first.range.start.line).text;
    assert.match(row, /^JPN,/);
    await vscode.commands.executeCommand('briefproof.showRecord', { uri: first.uri.toString(), line: first.range.start.line + 1 });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path, first.uri.path);
    assert.equal(editor?.selection.active.line, first.range.start.line);
  });
});

suite('The hover of a country', () => {
  test('shows the figures, an image of the series, and a link to the record', async () => {
    const { uri } = await openBrief();
    await contradiction(uri);
    const text = await until('the hover', () => hoverText(uri, new vscode.Position(2, 2)));
    assert.match(text, /\*\*Japan\*\*/);
    assert.match(text, /Military expenditure: \$/);
    assert.match(text, /!\[Military expenditure[^\]]*\]\(data:image\/svg\+xml;base64,/);
    assert.match(text, /command:briefproof\.showRecord/);
    assert.ok(!text.includes('█'), 'the bar of characters is still there');
  });
});

suite('The commands', () => {
  test('restart the server, after which it finds as before', async () => {
    const { uri } = await openBrief();
    await contradiction(uri);
    await vscode.commands.executeCommand('briefproof.restart');
    await contradiction(uri);
  });

  test('show the log', async () => {
    await vscode.commands.executeCommand('briefproof.showOutput');
  });

  test('take no harm from a wrong argument', async () => {
    await vscode.commands.executeCommand('briefproof.showRecord');
    await vscode.commands.executeCommand('briefproof.showRecord', { uri: 7, line: 'seven' });
  });
});

async function openBrief(): Promise<vscode.TextDocument> {
  const content = `# Brief\n\n${FALSE_CLAIM}\n`;
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
  return document;
}

function errors(uri: vscode.Uri): vscode.Diagnostic[] {
  const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'briefproof');
  return ours.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
}

function contradiction(uri: vscode.Uri): Promise<vscode.Diagnostic> {
  return until('a contradicted claim', () => errors(uri)[0]);
}

async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string | undefined> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  const text = hovers
    .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
    .join('\n');
  return text.includes('Spending is an input') ? text : undefined;
}

async function until<T>(what: string, find: () => T | undefined | Promise<T | undefined>, milliseconds = 15_000): Promise<T> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`${what} did not appear within ${milliseconds} ms`);
}
