import { parseSync, Visitor } from 'oxc-parser';
import { readText } from './project.ts';

interface Place {
  /** Counts from 1. */
  readonly line: number;
}

/** A module that a file names in any form of import or re-export, types included. */
export interface Import extends Place {
  readonly from: string;
}

export interface Pattern extends Place {
  readonly source: string;
  readonly flags: string;
}

/** Something at a place that a test is against. */
export interface Mark extends Place {
  readonly what: string;
}

export interface Source {
  readonly imports: readonly Import[];
  readonly patterns: readonly Pattern[];
  /** Where the type checker is told to look away. */
  readonly silenced: readonly Mark[];
  /** Uses of an object that is Node's or leads outside. */
  readonly globals: readonly Mark[];
}

const OUTSIDE = new Set(['process', 'console', 'Buffer', 'globalThis']);

/** What the architecture tests ask of a TypeScript file, read from its syntax tree. */
export function readSource(file: string): Source {
  const text = readText(file);
  const { program, comments, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  const imports: Import[] = [];
  const patterns: Pattern[] = [];
  const silenced: Mark[] = [];
  const globals: Mark[] = [];
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const addImport = (node: { start: number; source: { type: string; value?: unknown } | null }) => {
    const { source } = node;
    if (source !== null && typeof source.value === 'string') imports.push({ from: source.value, line: lineOf(node.start) });
  };
  const silence = (what: string) => (node: { start: number }) => silenced.push({ what, line: lineOf(node.start) });
  new Visitor({
    ImportDeclaration: addImport,
    ExportNamedDeclaration: addImport,
    ExportAllDeclaration: addImport,
    ImportExpression: addImport,
    TSImportType: addImport,
    TSAnyKeyword: silence('any'),
    TSNonNullExpression: silence('non-null assertion'),
    MemberExpression: ({ object, start }) => {
      if (object.type === 'Identifier' && OUTSIDE.has(object.name)) globals.push({ what: object.name, line: lineOf(start) });
    },
    Literal: (node) => {
      if ('regex' in node) patterns.push({ source: node.regex.pattern, flags: node.regex.flags, line: lineOf(node.start) });
    },
  }).visit(program);
  for (const comment of comments) {
    const directive = /@ts-(?:ignore|nocheck|expect-error)|biome-ignore/.exec(comment.value);
    if (directive) silence(directive[0])(comment);
  }
  return { imports, patterns, silenced, globals };
}
