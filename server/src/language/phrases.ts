import type { Span } from '../span.ts';
import type { Token } from './types.ts';

/** A phrase found among tokens, with what it was registered for. */
export interface PhraseMatch<T> extends Span {
  /** Indexes of the tokens that it covers, the second exclusive. */
  readonly from: number;
  readonly to: number;
  readonly meanings: readonly T[];
}

interface Node<T> {
  readonly exact: Map<string, Node<T>>;
  /** Stems of words that end in `*`. */
  readonly stems: { readonly stem: string; readonly node: Node<T> }[];
  readonly meanings: T[];
}

/** Articles and possessive pronouns, which phrases do not write: "on its own military" is "on military". */
const DETERMINERS = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'own', 'this', 'that', 'all']);

/**
 * Finds multi-word phrases among tokens. `defence|defense` matches either word, a word that ends in `*` every word that begins so. The longest match from each token is
 * taken, and what it covers is not searched again.
 */
export class PhraseFinder<T> {
  readonly #root: Node<T> = emptyNode();

  constructor(entries: Iterable<readonly [phrase: string, meaning: T]>) {
    for (const [phrase, meaning] of entries) this.#insert(phrase.toLowerCase().split(/[ -]/), meaning);
  }

  /** Matches in the order of the tokens. Hyphenated words match phrases written with a space. */
  find(tokens: readonly Token[]): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    for (let i = 0; i < tokens.length; ) {
      const match = this.#longest(tokens, i);
      if (match) found.push(match);
      i = match ? match.to : i + 1;
    }
    return found;
  }

  #insert(words: readonly string[], meaning: T): void {
    let nodes = [this.#root];
    for (const alternatives of words) nodes = nodes.flatMap((node) => alternatives.split('|').map((word) => child(node, word)));
    for (const node of nodes) node.meanings.push(meaning);
  }

  #longest(tokens: readonly Token[], from: number): PhraseMatch<T> | undefined {
    let best: PhraseMatch<T> | undefined;
    let nodes = [this.#root];
    const start = tokens[from]?.start ?? 0;
    for (let i = from; i < tokens.length && nodes.length; i++) {
      const token = tokens[i];
      if (!token) break;
      if (i > from && DETERMINERS.has(token.lower)) continue;
      for (const word of token.lower.includes('-') ? token.lower.split('-') : [token.lower])
        nodes = nodes.flatMap((node) => step(node, word));
      const meanings = nodes.flatMap((node) => node.meanings);
      if (meanings.length) best = { start, end: token.end, from, to: i + 1, meanings };
    }
    return best;
  }
}

function emptyNode<T>(): Node<T> {
  return { exact: new Map(), stems: [], meanings: [] };
}

function child<T>(node: Node<T>, word: string): Node<T> {
  return word.endsWith('*') ? stemChild(node, word.slice(0, -1)) : exactChild(node, word);
}

function exactChild<T>(node: Node<T>, word: string): Node<T> {
  const existing = node.exact.get(word);
  if (existing) return existing;
  const fresh = emptyNode<T>();
  node.exact.set(word, fresh);
  return fresh;
}

function stemChild<T>(node: Node<T>, stem: string): Node<T> {
  const existing = node.stems.find((entry) => entry.stem === stem);
  if (existing) return existing.node;
  const fresh = emptyNode<T>();
  node.stems.push({ stem, node: fresh });
  return fresh;
}

function step<T>(node: Node<T>, word: string): Node<T>[] {
  const next: Node<T>[] = [];
  const exact = node.exact.get(word);
  if (exact) next.push(exact);
  for (const { stem, node: end } of node.stems) if (word.startsWith(stem)) next.push(end);
  return next;
}
