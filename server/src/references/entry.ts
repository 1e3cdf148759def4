import type { Source } from '../dataset/types.ts';

/** CSL types with a BibTeX type of their own; everything else is `@misc`. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  thesis: 'phdthesis',
};

/** BibTeX's own name for who published a work of each type. */
const PUBLISHER_FIELDS: Readonly<Record<string, string>> = {
  techreport: 'institution',
  misc: 'howpublished',
  phdthesis: 'school',
  article: 'journal',
};

/** Characters that LaTeX reads as commands. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A BibTeX entry for a source of the dataset under `key`, without a final line ending. */
export function bibtexEntry(source: Source, key: string): string {
  const type = Object.hasOwn(TYPES, source.type) ? (TYPES[source.type] ?? 'misc') : 'misc';
  return render(type, key, [
    [
      'author',
      source.author
        .map(bibtexName)
        .filter((name) => name !== '')
        .join(' and '),
    ],
    ['title', source.title === '' ? '' : `{${escaped(source.title)}}`],
    [PUBLISHER_FIELDS[type] ?? 'publisher', escaped(source.publisher)],
    ['year', source.year > 0 ? String(source.year) : ''],
    ['url', address(source.url)],
  ]);
}

/** An entry for `key` that its writer is to fill in, without a final line ending. */
export function bibtexStub(key: string): string {
  return `@misc{${key},\n  author = {},\n  title = {},\n  year = {},\n  url = {}\n}`;
}

/** A source as a line of plain text: authors or publisher, title, year, address. */
export function plainReference(source: Source): string {
  const authors = source.author.map(plainName).filter((name) => name !== '');
  const who = authors.length > 0 ? authors.join(', ') : source.publisher;
  const publisher = authors.length > 0 && !authors.includes(source.publisher) ? source.publisher : '';
  const parts = [
    who,
    source.title === '' ? '' : `*${source.title.replace(/[*_\\[\]]/g, '\\$&')}*`,
    publisher,
    source.year > 0 ? String(source.year) : '',
  ];
  const text = `${parts.filter((part) => part !== '').join(', ')}.`;
  return source.url === '' ? text : `${text} <${source.url}>`;
}

type Name = Source['author'][number];

function bibtexName({ literal, family, given }: Name): string {
  if (literal) return `{${escaped(literal)}}`;
  return [family, given]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => escaped(part ?? ''))
    .join(', ');
}

function plainName({ literal, family, given }: Name): string {
  return literal ?? [given, family].filter((part) => part !== undefined && part !== '').join(' ');
}

function render(type: string, key: string, fields: readonly (readonly [string, string])[]): string {
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}}`);
  return `@${type}{${[key, ...lines].join(',\n')}\n}`;
}

function escaped(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (character) => ESCAPES[character] ?? character).replace(/\s+/g, ' ');
}

/** Addresses are read as they stand; only braces would end the field. */
function address(url: string): string {
  return url.replace(/[{}\s]/g, encodeURIComponent);
}
