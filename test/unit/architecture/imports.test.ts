// The direction of imports: data flows from brief/ to lsp/ and cli/, and a room knows what lies before it.
import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, it } from 'node:test';
import { sourcesBelow } from './project.ts';
import { readSource } from './source.ts';

const SERVER = 'server/src';

/** The rooms, and single files, of the engine that each may import, besides itself. `room/types.ts` stands for that file alone. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'span.ts': [],
  brief: ['span.ts'],
  dataset: ['span.ts'],
  language: ['span.ts', 'dataset/types.ts'],
  claims: ['span.ts', 'brief', 'language', 'dataset'],
  verdicts: ['span.ts', 'brief', 'language', 'dataset', 'claims'],
  references: ['span.ts', 'brief', 'dataset'],
  rules: ['span.ts', 'brief', 'language', 'dataset', 'claims', 'verdicts', 'references'],
  'checker.ts': ['span.ts', 'brief', 'language', 'dataset', 'claims', 'verdicts', 'references', 'rules'],
  cards: ['span.ts', 'brief', 'language', 'dataset', 'claims', 'verdicts', 'checker.ts'],
  lsp: ['span.ts', 'checker.ts', 'cards', ...typesOf('brief', 'language', 'dataset', 'claims', 'verdicts', 'references', 'rules')],
  cli: ['span.ts', 'checker.ts', 'cards', ...typesOf('brief', 'language', 'dataset', 'claims', 'verdicts', 'references', 'rules')],
};

/** Put the parts together, and may import any of them. */
const ENTRIES = ['main.ts', 'main.web.ts', 'cli.ts', 'embedded.d.ts'];

/** Touch the outside: may import Node built-ins, the protocol's libraries and the embedded dataset. */
const OUTSIDE = ['lsp', 'cli', ...ENTRIES];

/** The one file of the server that the VS Code side shares. */
const PROTOCOL = `${SERVER}/lsp/protocol.ts`;

/** Where the bundle for a browser's worker starts. */
const WEB_ENTRIES = [`${SERVER}/main.web.ts`, 'client/src/main.web.ts'];

function typesOf(...rooms: string[]): string[] {
  return rooms.map((room) => `${room}/types.ts`);
}

interface Edge {
  readonly file: string;
  readonly line: number;
  /** A path from the root, or the name of a package. */
  readonly to: string;
}

function edgesOf(file: string): Edge[] {
  return readSource(file).imports.map(({ from, line }) => ({ file, line, to: resolve(file, from) }));
}

function resolve(file: string, from: string): string {
  return from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : from;
}

function isOwn(to: string): boolean {
  return to.startsWith(`${SERVER}/`) || to.startsWith('client/src/');
}

function isNodeBuiltin(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}

/** The room of a file of the server, or the file itself where it lies in none. */
function roomOf(file: string): string {
  return path.posix.relative(SERVER, file).split('/')[0] ?? '';
}

function mayImport(room: string, to: string): boolean {
  if (ENTRIES.includes(room) || roomOf(to) === room) return true;
  const inside = path.posix.relative(SERVER, to);
  return (ALLOWED[room] ?? []).some((allowed) => allowed === inside || allowed === roomOf(to));
}

function show({ file, line, to }: Edge): string {
  return `${file}:${line} imports ${to}`;
}

const serverFiles = sourcesBelow(SERVER);
const clientFiles = sourcesBelow('client/src');
const serverEdges = serverFiles.flatMap(edgesOf);
const clientEdges = clientFiles.flatMap(edgesOf);
const known = new Set([...serverFiles, ...clientFiles]);

describe('Imports', () => {
  it('are ruled for every room', () => {
    const rooms = new Set(serverFiles.map(roomOf));
    const ruled = [...Object.keys(ALLOWED), ...ENTRIES];
    assert.deepEqual(
      [...rooms].filter((room) => !ruled.includes(room)),
      [],
    );
  });

  it('go from a room to those before it', () => {
    const wrong = serverEdges.filter(({ file, to }) => to.startsWith(`${SERVER}/`) && !mayImport(roomOf(file), to));
    assert.deepEqual(wrong.map(show), []);
  });

  it('are not the only way out: no global that leads outside is used in the rooms', () => {
    const rooms = serverFiles.filter((file) => !OUTSIDE.includes(roomOf(file)));
    const wrong = rooms.flatMap((file) => readSource(file).globals.map(({ line, what }) => `${file}:${line} ${what}`));
    assert.deepEqual(wrong, []);
  });

  it('do not go from the server to the client', () => {
    assert.deepEqual(serverEdges.filter(({ to }) => to.startsWith('client/')).map(show), []);
  });

  it('reach Node, the protocol and the embedded dataset only from lsp/, cli/ and the entries', () => {
    const outside = (name: string) => isNodeBuiltin(name) || name === 'briefproof:dataset' || name.startsWith('vscode');
    const wrong = serverEdges.filter(({ file, to }) => outside(to) && !OUTSIDE.includes(roomOf(file)));
    assert.deepEqual(wrong.map(show), []);
  });

  it('reach no Node built-in from the entries for a browser', () => {
    const reached = closure(WEB_ENTRIES);
    const wrong = reached.flatMap(edgesOf).filter(({ to }) => isNodeBuiltin(to) || to.endsWith('/node'));
    assert.deepEqual(wrong.map(show), []);
  });

  it('go from the client to nothing of the server but the protocol', () => {
    const wrong = clientEdges.filter(({ to }) => to.startsWith(`${SERVER}/`) && to !== PROTOCOL);
    assert.deepEqual(wrong.map(show), []);
  });

  it('lead to a file', () => {
    const wrong = [...serverEdges, ...clientEdges].filter(({ to }) => isOwn(to) && !known.has(to));
    assert.deepEqual(wrong.map(show), []);
  });
});

/** The files that `entries` reach by their imports, themselves included. */
function closure(entries: readonly string[]): string[] {
  const seen = new Set(entries);
  for (const file of seen) {
    for (const { to } of edgesOf(file)) if (known.has(to)) seen.add(to);
  }
  return [...seen];
}
