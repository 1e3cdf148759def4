import type { Block } from '../brief/types.ts';
import type { Dataset, IndicatorPhrase } from '../dataset/types.ts';
import { type Clauses, readClauses } from '../language/clauses.ts';
import { type NameFinder, nameFinder } from '../language/names.ts';
import { PhraseFinder, type PhraseMatch } from '../language/phrases.ts';
import { readNumbers } from '../language/quantities.ts';
import type { NameMention, Quantity, TimeMention, Token } from '../language/types.ts';
import { contains, overlaps, type Span, shift } from '../span.ts';

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
  readonly phraseFinder: PhraseFinder<IndicatorPhrase>;
}

/** Builds the finders for the names and indicator phrases of a dataset. */
export function buildLexicon(dataset: Dataset): Lexicon {
  const phrases = dataset.indicators.flatMap((indicator) => indicator.phrases.map((phrase) => [phrase.phrase, phrase] as const));
  return { dataset, nameFinder: nameFinder(dataset.names), phraseFinder: new PhraseFinder(phrases) };
}

/** Names in a block's prose; those inside citations are left out. */
export function readNames(block: Block, lexicon: Lexicon): NameMention[] {
  const names = lexicon.nameFinder.find(block.prose.text);
  return names.filter((name) => !block.citations.some((citation) => citation.kind !== 'link' && overlaps(citation.span, name)));
}

/** Reads every sentence of a block. Numbers, names and words inside citations and footnote marks are not read. */
export function readSentences(block: Block, lexicon: Lexicon): ReadSentence[] {
  const text = block.prose.text;
  const names = readNames(block, lexicon);
  const masked = maskCitations(block);
  const read: ReadSentence[] = [];
  for (const [index, sentence] of block.sentences.entries()) {
    const numbers = readNumbers(masked.slice(sentence.start, sentence.end));
    const tokens = numbers.tokens.map((token) => moved(token, sentence.start));
    read.push({
      index,
      span: { start: sentence.start, end: sentence.end },
      text,
      tokens,
      clauses: readClauses(tokens),
      names: names.filter((name) => contains(sentence, name)),
      quantities: numbers.quantities.map((quantity) => movedQuantity(quantity, sentence.start)),
      times: numbers.times.map((time) => ({ ...time, span: shift(time.span, sentence.start) })),
      phrases: lexicon.phraseFinder.find(tokens),
      before: read.slice(),
    });
  }
  return read;
}

/** The prose with every citation and note mark blanked, offsets kept. */
function maskCitations(block: Block): string {
  let text = block.prose.text;
  for (const citation of block.citations) {
    if (citation.kind === 'link') continue;
    const { start, end } = citation.span;
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  }
  return text;
}

function moved(token: Token, by: number): Token {
  return { ...token, start: token.start + by, end: token.end + by };
}

function movedQuantity(quantity: Quantity, by: number): Quantity {
  const span = shift(quantity.span, by);
  return quantity.hedgeSpan ? { ...quantity, span, hedgeSpan: shift(quantity.hedgeSpan, by) } : { ...quantity, span };
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
