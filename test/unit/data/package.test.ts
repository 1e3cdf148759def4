import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupBy } from '../../../server/src/dataset/group-by.ts';
import type { NameForm } from '../../../server/src/dataset/types.ts';
import { dataFiles, loadDataset } from '../../support/dataset.ts';

const dataset = loadDataset();
const files = dataFiles();

test('every file is UTF-8 with line feeds, and described', () => {
  const descriptor = files.get('datapackage.json') ?? '';
  for (const [path, text] of files) {
    assert.ok(!text.includes('\r') && !text.includes('\uFFFD') && text.endsWith('\n'), path);
    assert.ok(['datapackage.json', 'README.md'].includes(path) || descriptor.includes(`"path": "${path}"`), path);
  }
});

test('every name leads to an entity, and so do its rules', () => {
  for (const { form, entity, rule } of dataset.names) {
    for (const id of [entity, ...(rule?.needs ?? []), ...(rule?.unless ?? [])]) assert.ok(dataset.entity(id), `${form}: ${id}`);
  }
});

test('the words of rules are single and lower case', () => {
  for (const { form, rule } of dataset.names) {
    for (const word of [...(rule?.notBefore ?? []), ...(rule?.notAfter ?? [])]) assert.match(word, /^[a-z]+$/, `${form}: ${word}`);
  }
});

test('every entity has a name', () => {
  const named = new Set(dataset.names.map(({ entity }) => entity));
  for (const { id } of [...dataset.countries, ...dataset.groupings]) assert.ok(named.has(id), id);
});

test('forms are trimmed, plain and apart from the possessive', () => {
  for (const { form } of dataset.names) {
    assert.equal(form, form.trim());
    assert.doesNotMatch(form, /[’‘]|\s{2}|\(to |\|/, form);
    assert.doesNotMatch(form, /(?<!Jane|world)'s$/, form);
  }
});

test('a form leads to one entity, or all but one of its entities have a rule', () => {
  for (const [form, names] of groupBy(dataset.names, ({ form }) => form.toLowerCase())) {
    const clashing = names.filter((name) => names.some((other) => other.entity !== name.entity && collide(name, other)));
    const free = new Set(clashing.filter(({ rule }) => rule === undefined).map(({ entity }) => entity));
    assert.ok(free.size <= 1, `${form}: ${[...free].join(', ')}`);
  }
});

function collide(a: NameForm, b: NameForm): boolean {
  return !(a.caseSensitive && b.caseSensitive) || a.form === b.form;
}

test('short forms in capitals, which could be common words, ask for their case', () => {
  for (const { form, caseSensitive } of dataset.names) {
    if (/^[A-Z]{2,3}$/.test(form)) assert.ok(caseSensitive, form);
  }
});

test('forms that are common words are not in the lexicon, or have a rule', () => {
  const common = [
    'us',
    'in',
    'can',
    'ca',
    'na',
    'pa',
    'pn',
    'and',
    'who',
    'turkey',
    'mainland',
    'male',
    'poles',
    'polish',
    'quad',
    'squad',
  ];
  for (const { form, caseSensitive, rule } of dataset.names) {
    if (common.includes(form.toLowerCase())) assert.ok(caseSensitive || rule !== undefined, form);
  }
});

test('every source is used, and everything that needs one has one', () => {
  const used = new Set(
    ['countries.csv', 'regions.csv', 'groupings.csv', 'memberships.csv', 'editions.csv', 'ranking-depths.csv'].flatMap((path) =>
      (files.get(path) ?? '').split('\n').flatMap((line) => line.slice(line.lastIndexOf(',') + 1).split('|')),
    ),
  );
  const listed: { id: string }[] = JSON.parse(files.get('sources.json') ?? '[]');
  for (const { id } of listed) {
    assert.ok(used.has(id), id);
    const source = dataset.source(id);
    assert.ok(source !== undefined && source.licence !== '' && /^https?:/.test(source.url) && source.author.length > 0, id);
  }
  for (const grouping of dataset.groupings) assert.ok(!grouping.complete || grouping.sources.length > 0, grouping.id);
});

test('dates exist, and follow each other', () => {
  for (const grouping of dataset.groupings) {
    for (const { member, joined, left } of dataset.members(grouping.id)) {
      for (const date of [joined, left ?? '']) assert.ok(date === '' || existsInCalendar(date), `${grouping.id} ${member} ${date}`);
      assert.ok(left === undefined || joined <= left, `${grouping.id} ${member}`);
      assert.ok(grouping.founded === '' || joined === '' || joined.slice(0, 4) >= grouping.founded.slice(0, 4), `${grouping.id} ${member}`);
    }
  }
});

function existsInCalendar(date: string): boolean {
  const [year = '', month = '01', day = '01'] = date.split('-');
  const parsed = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.getUTCDate() === Number(day);
}

test('groupings that list all members have some', () => {
  for (const { id, complete } of dataset.groupings) assert.ok(!complete || dataset.members(id).length > 1, id);
});

test('phrases are lower case and have each role that binding needs', () => {
  const spending = dataset.indicator('military_expenditure');
  for (const role of ['names', 'verb', 'context', 'excludes'] as const) {
    assert.ok(
      spending?.phrases.some((phrase) => phrase.role === role),
      role,
    );
  }
  for (const { phrases } of dataset.indicators) {
    for (const { phrase } of phrases) assert.match(phrase, /^[^\sA-Z]+( [^\sA-Z]+)*$/, phrase);
  }
});
