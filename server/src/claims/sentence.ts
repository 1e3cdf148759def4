import type { Block } from '../brief/types.ts';
import type { Dataset, IndicatorPhrase } from '../dataset/types.ts';
import { type Clauses, readClauses } from '../language/clauses.ts';
import { type NameFinder, nameFinder } from '../language/names.ts';
import { PhraseFinder, type PhraseMatch } from '../language/phrases.ts';
import { readNumbers } from '../language/quantities.ts';
import type { NameMention, Quantity, TimeMention, Token } from '../language/types.ts';
import { overlaps, type Span, shift } from '../span.ts';

/** Words of an indicator found in a sentence. */
export type IndicatorMention = PhraseMatch<IndicatorPhrase>;

/** A sentence with everything that was found in it. All spans are prose offsets of its block. */
export interface ReadSentence {
  readonly index: number;
  readonly span: Span;
  /** Prose of the whole block, so that spans cut it directly. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly clauses: Clauses;
  readonly names: readonly NameMention[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeMention[];
  readonly phrases: readonly IndicatorMention[];
  /** The sentences before it in the block, nearest last. */
  readonly before: readonly ReadSentence[];
}

/** What readers of sentences need from the dataset, built once. */
export interface Lexicon {
  readonly dataset: Dataset;
  readonly nameFinder: NameFinder;
  readonly readWords: (sentence: string) => Words;
}

const lexicons = new WeakMap<Dataset, Lexicon>();

/** The finders for the names and indicator phrases of a dataset, built once for each. */
export function lexiconOf(dataset: Dataset): Lexicon {
  let lexicon = lexicons.get(dataset);
  if (!lexicon) {
    lexicon = buildLexicon(dataset);
    lexicons.set(dataset, lexicon);
  }
  return lexicon;
}

function buildLexicon(dataset: Dataset): Lexicon {
  const phrases = dataset.indicators.flatMap((indicator) => indicator.phrases.map((phrase) => [phrase.phrase, phrase] as const));
  return { dataset, nameFinder: nameFinder(dataset.names), readWords: wordReader(new PhraseFinder(phrases)) };
}

/** Names in a block's prose; those inside citations are left out. */
export function readNames(block: Block, lexicon: Lexicon): NameMention[] {
  const marks = marksOf(block);
  let next = 0;
  return lexicon.nameFinder.find(block.prose.text).filter((name) => {
    while ((marks[next]?.end ?? Number.POSITIVE_INFINITY) <= name.start) next++;
    const mark = marks[next];
    return !mark || !overlaps(mark, name);
  });
}

/** The spans of a block's citations and note marks, in order. A link's words are prose. */
function marksOf(block: Block): Span[] {
  return block.citations
    .filter((citation) => citation.kind !== 'link' && citation.kind !== 'reference-link')
    .map((citation) => citation.span);
}

/** A run of text longer than this is no sentence of prose and is not read for claims. The longest in published briefs are under 800 characters. */
const LONGEST_SENTENCE = 3000;

/** How many sentences before one are looked at for what it leaves out. */
const SENTENCES_BEFORE = 2;

/** Reads every sentence of a block. Numbers, names and words inside citations and note marks are not read. Linear in the length of the block. */
export function readSentences(block: Block, lexicon: Lexicon): ReadSentence[] {
  const names = readNames(block, lexicon);
  const masked = maskCitations(block);
  const read: ReadSentence[] = [];
  let nextName = 0;
  for (const [index, { start, end }] of block.sentences.entries()) {
    const own: NameMention[] = [];
    for (; (names[nextName]?.start ?? end) < end; nextName++) {
      const name = names[nextName];
      if (name && name.start >= start && name.end <= end) own.push(name);
    }
    if (end - start > LONGEST_SENTENCE) continue;
    read.push(
      readSentence(
        { index, span: { start, end }, text: block.prose.text, names: own, before: read.slice(-SENTENCES_BEFORE) },
        masked,
        lexicon,
      ),
    );
  }
  return read;
}

type Beginning = Pick<ReadSentence, 'index' | 'span' | 'text' | 'names' | 'before'>;

function readSentence(beginning: Beginning, masked: string, lexicon: Lexicon): ReadSentence {
  const { start, end } = beginning.span;
  const { tokens, clauses, quantities, times, phrases } = lexicon.readWords(masked.slice(start, end));
  return {
    ...beginning,
    tokens: tokens.map((token) => moved(token, start)),
    clauses,
    quantities: quantities.map((quantity) => movedQuantity(quantity, start)),
    times: times.map((time) => ({ ...time, span: shift(time.span, start) })),
    phrases: phrases.map((phrase) => ({ ...phrase, start: phrase.start + start, end: phrase.end + start })),
  };
}

/** What the words of a sentence say by themselves; spans count from its start. */
type Words = Pick<ReadSentence, 'tokens' | 'clauses' | 'quantities' | 'times' | 'phrases'>;

/** How many sentences are kept: those of the paragraphs that are being written in. */
const WORDS_KEPT = 256;

/** Reads the words of sentences, and keeps the last ones: a keystroke changes one sentence of its paragraph. */
function wordReader(phraseFinder: PhraseFinder<IndicatorPhrase>): (sentence: string) => Words {
  const kept = new Map<string, Words>();
  return (sentence) => {
    let words = kept.get(sentence);
    if (words) return words;
    const { tokens, quantities, times } = readNumbers(sentence);
    words = { tokens, clauses: readClauses(tokens), quantities, times, phrases: phraseFinder.find(tokens) };
    if (kept.size >= WORDS_KEPT) kept.clear();
    kept.set(sentence, words);
    return words;
  };
}

/** The prose with every citation and note mark blanked, offsets kept. */
function maskCitations(block: Block): string {
  const { text } = block.prose;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of marksOf(block)) {
    if (start < at) continue;
    parts.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return at === 0 ? text : parts.join('') + text.slice(at);
}

function moved(token: Token, by: number): Token {
  return { ...token, start: token.start + by, end: token.end + by };
}

function movedQuantity(quantity: Quantity, by: number): Quantity {
  return {
    ...quantity,
    span: shift(quantity.span, by),
    ...(quantity.hedgeSpan ? { hedgeSpan: shift(quantity.hedgeSpan, by) } : {}),
    ...(quantity.ends ? { ends: [shift(quantity.ends[0], by), shift(quantity.ends[1], by)] } : {}),
  };
}

/** Index of the first token that ends after `offset`; `tokens.length` where there is none. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token && token.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Id of the clause in which a span begins. */
export function clauseOf(sentence: ReadSentence, span: Span): number {
  return sentence.clauses.of[tokenAt(sentence.tokens, span.start)] ?? 0;
}

/** The ids of a clause and of those that it hangs on, innermost first. */
export function clauseChain(sentence: ReadSentence, id: number): number[] {
  const chain: number[] = [];
  for (let at = id; at >= 0 && !chain.includes(at); at = sentence.clauses.list[at]?.parent ?? -1) chain.push(at);
  return chain;
}
