import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { type CheckedClaim, openDocument } from '../../server/src/checker.ts';
import type { VerdictKind } from '../../server/src/verdicts/types.ts';
import { loadDataset } from '../support/dataset.ts';

/** A claim of a brief: `words` occur once in it. */
interface BriefLabel {
  readonly words: string;
  readonly truth: 'true' | 'false' | 'outdated' | 'revised' | 'unknown';
}

const TODAY = '2026-11-16';

/** Verdicts that would mislead the writer. */
const WRONG: Readonly<Record<BriefLabel['truth'], readonly VerdictKind[]>> = {
  true: ['contradicted', 'outdated'],
  revised: ['contradicted', 'outdated'],
  false: ['supported', 'revised'],
  outdated: ['supported', 'contradicted'],
  unknown: ['supported', 'revised', 'contradicted', 'outdated'],
};

/** The share of right claims that are supported may only rise. */
const SUPPORT_FLOOR = 0.42;

const folder = path.join(import.meta.dirname, 'briefs');
const briefs = readdirSync(folder).filter((name) => name.endsWith('.md'));

/** The labels of a brief, each with the claim that covers most of its words. */
function judged(name: string): { readonly label: BriefLabel; readonly claim: CheckedClaim | undefined }[] {
  const text = readFileSync(path.join(folder, name), 'utf8');
  const labels: BriefLabel[] = JSON.parse(readFileSync(path.join(folder, name.replace('.md', '.json')), 'utf8'));
  const claims = openDocument(text, { dataset: loadDataset(), today: TODAY }).claims();
  return labels.map((label) => {
    const start = text.indexOf(label.words);
    const end = start + label.words.length;
    const shared = (claim: CheckedClaim) => Math.min(end, claim.end) - Math.max(start, claim.start);
    const [claim] = claims.filter((candidate) => shared(candidate) > 0).sort((a, b) => shared(b) - shared(a));
    return { label, claim };
  });
}

for (const name of briefs) {
  test(`nothing false is said of ${name}`, () => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const claims = openDocument(text, { dataset: loadDataset(), today: TODAY }).claims();
    const known = judged(name);
    for (const { label, claim } of known) {
      assert.ok(!claim || !WRONG[label.truth].includes(claim.verdict.kind), `${claim?.verdict.kind}: "${label.words}" is ${label.truth}`);
    }
    const labelled = new Set(known.map(({ claim }) => claim?.start));
    const strays = claims.filter(
      (claim) => !labelled.has(claim.start) && (claim.verdict.kind === 'contradicted' || claim.verdict.kind === 'outdated'),
    );
    assert.deepEqual(
      strays.map((claim) => claim.text),
      [],
    );
  });
}

test('the share of right claims in the briefs that are supported may only rise', () => {
  const right = briefs.flatMap(judged).filter(({ label }) => label.truth === 'true');
  const supported = right.filter(({ claim }) => claim?.verdict.kind === 'supported' || claim?.verdict.kind === 'revised');
  console.log(`briefs: ${supported.length} of ${right.length} right claims supported`);
  assert.ok(supported.length / right.length >= SUPPORT_FLOOR);
});
