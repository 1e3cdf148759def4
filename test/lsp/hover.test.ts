import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol/node';
import { type HoverDetails, hoverDetailsMethod } from '../../server/src/lsp/protocol.ts';
import { connect, dataUri, modern, plain, type TestClient } from './client.ts';

const uri = 'file:///brief.md';

const plainHover = { textDocument: { ...modern.textDocument, hover: { contentFormat: ['plaintext' as const] } } };

function hoverAt(client: TestClient, line: number, character: number): Promise<Hover | null> {
  return client.at<Hover | null>('textDocument/hover', uri, line, character);
}

async function textAt(client: TestClient, line: number, character: number): Promise<string> {
  const hover = await hoverAt(client, line, character);
  return (hover?.contents as MarkupContent | undefined)?.value ?? '';
}

test('the card of a country, in Markdown', async () => {
  const client = await connect();
  await client.open(uri, '😀 In Japan');
  const hover = await hoverAt(client, 0, 8);
  assert.deepEqual(hover?.range, { start: { line: 0, character: 6 }, end: { line: 0, character: 11 } });
  assert.deepEqual(hover?.contents, {
    kind: 'markdown',
    value: [
      '**Japan** · data as of 27 April 2026',
      '',
      'Military expenditure: $50.0 billion in 2025 (estimate), 1.3% of GDP in 2024; Yearbook, 2026 edition [\\[1\\]](<https://example.org/yearbook>)  ',
      'Rank in 2025: Asia 2nd of 20, World 11th  ',
      'Real change to 2025: +61.1% over 5 years [\\[1\\]](<https://example.org/yearbook>)  ',
      'Military expenditure, 2020–2025 ▄▅·▇██',
      '',
      'Groupings: Quad (founding member 2007) \\[2\\]',
      '',
      'Spending is an input, not a capability.',
      '',
      '\\[1\\] [Institute, Year\\[book\\], 2026](<https://example.org/yearbook>)  ',
      '\\[2\\] Institute, The Quad, 2026',
    ].join('\n'),
  });
});

for (const [name, capabilities] of [
  ['prefers plain text', plainHover],
  ['says nothing of formats', plain],
] as const) {
  test(`plain text for a client that ${name}; no data is said, not counted as nothing`, async () => {
    const client = await connect({ capabilities });
    await client.open(uri, 'Freedonia');
    assert.deepEqual(await hoverAt(client, 0, 9), {
      contents: {
        kind: 'plaintext',
        value: [
          'Freedonia *(north)* · data as of 27 April 2026',
          'Recognised by <nobody>.',
          'Military expenditure: no data',
          'Real change: no data',
          'Groupings: no data',
          'Spending is an input, not a capability.',
        ].join('\n'),
      },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } },
    });
  });
}

test('no text of the dataset becomes markup', async () => {
  const client = await connect();
  await client.open(uri, 'Freedonia');
  const text = await textAt(client, 0, 0);
  assert.match(text, /^\*\*Freedonia \\\*\(north\)\\\*\*\* ·/);
  assert.match(text, /Recognised by \\<nobody\\>\./);
});

test('the card of a grouping names its members and since when', async () => {
  const client = await connect({ capabilities: plainHover });
  await client.open(uri, 'the Quad');
  assert.equal(
    await textAt(client, 0, 5),
    [
      'Quad · Quadrilateral Security Dialogue · data as of 27 April 2026',
      'Partnership, founded May 2007 [1]',
      'Members (1): Japan (2007)',
      '[1] Institute, The Quad, 2026',
    ].join('\n'),
  );
});

test('on a claim: verdict, reading, records; anywhere in its words', async () => {
  const client = await connect({ capabilities: plainHover });
  await client.open(uri, 'it is FALSE.');
  const texts = await Promise.all([6, 8, 11].map((character) => textAt(client, 0, character)));
  assert.equal(new Set(texts).size, 1);
  assert.equal(
    texts[0],
    [
      "Contradicted: Japan's military expenditure in 2025 was $50.0 billion (Yearbook, 2026 edition), not $552 billion. [1]",
      'Read as: Japan · military expenditure · 2025 · $552 billion',
      '$50.0 billion (2025, row 7) [1]',
      '$50.0 billion (2025, row 9) [1]',
      '[1] Institute, Year[book], 2026 https://example.org/yearbook',
    ].join('\n'),
  );
});

test('no hover beside names and claims, nor in a document that is not open', async () => {
  const client = await connect();
  await client.open(uri, 'nothing here');
  assert.equal(await hoverAt(client, 0, 3), null);
  assert.equal(await client.at('textDocument/hover', 'file:///other.md', 0, 0), null);
});

test('details: the series behind the bar of the text, the row behind the verdict', async () => {
  const client = await connect();
  await client.open(uri, 'Japan FALSE none');
  const country = await client.at<HoverDetails>(hoverDetailsMethod, uri, 0, 2);
  assert.ok((await textAt(client, 0, 2)).includes(country.chart?.bar ?? 'no bar'));
  assert.deepEqual(
    country.chart?.points.map(({ year }) => year),
    [2020, 2021, 2022, 2023, 2024, 2025],
  );
  assert.equal(country.chart?.points[2]?.value, null);
  assert.equal(country.chart?.description, 'Military expenditure, 2020–2025: from $25.0 billion to $50.0 billion');
  const claim = await client.at<HoverDetails>(hoverDetailsMethod, uri, 0, 8);
  assert.deepEqual(claim, { record: { uri: `${dataUri}/observations/spending.csv`, line: 7 } });
  assert.deepEqual(await client.at(hoverDetailsMethod, uri, 0, 16), {});
  assert.equal(await client.at(hoverDetailsMethod, 'file:///other.md', 0, 0), null);
});
