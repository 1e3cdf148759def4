import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { languages } from '../../../client/src/languages.ts';
import { CLAIM_RULES, DOCUMENT_RULES } from '../../../server/src/rules/list.ts';

// What package.json promises to VS Code is what the code keeps.

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>> };
  };
}

const root = path.join(import.meta.dirname, '../../..');
const { activationEvents, contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
const client = readdirSync(path.join(root, 'client/src')).map((file) => readFileSync(path.join(root, 'client/src', file), 'utf8'));
const protocol = readFileSync(path.join(root, 'server/src/lsp/protocol.ts'), 'utf8');

test('every rule can be set, alone and by its group', () => {
  const offered = Object.keys(contributes.configuration.properties['briefproof.severities']?.properties ?? {});
  const rules = [...CLAIM_RULES, ...DOCUMENT_RULES].map(({ id }) => id);
  const groups = rules.map((id) => id.replace(/\/.*/, '/*'));
  assert.deepEqual([...offered].sort(), [...new Set([...rules, ...groups])].sort());
});

test('every command is registered by the client', () => {
  for (const { command } of contributes.commands) {
    assert.ok(
      [...client, protocol].some((source) => source.includes(`Command = '${command}'`)),
      command,
    );
  }
});

test('the extension wakes for the languages that it checks', () => {
  assert.deepEqual(
    activationEvents,
    languages.map((language) => `onLanguage:${language}`),
  );
});
