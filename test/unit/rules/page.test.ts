import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { rulesPage } from '../../../server/src/rules/page.ts';

test('docs/rules.md is what the rules say of themselves (UPDATE_EXPECT=1 writes it)', () => {
  const file = path.join(import.meta.dirname, '../../../docs/rules.md');
  if (process.env.UPDATE_EXPECT === '1') writeFileSync(file, rulesPage());
  assert.equal(readFileSync(file, 'utf8'), rulesPage());
});
