import { CONDITION_WORDS, FORECASTING, INVERTED_CONDITIONALS, PLANNING, RECOMMENDING } from '../language/cues.ts';
import type { Token } from '../language/types.ts';
import type { Span } from '../span.ts';
import { clauseChain, clauseOf, type ReadSentence, tokenAt } from './sentence.ts';

/** Why a sentence or clause says nothing that a record could settle. */
export type Guard = 'question' | 'recommendation' | 'condition' | 'forecast';

/**
 * The guard over the words of `anchor`, in the fixed order question, recommendation, condition, forecast; undefined where they
 * assert something. `now` is the year of the brief's date: a later year makes a forecast.
 */
export function guardOver(sentence: ReadSentence, anchor: Span, now: number): Guard | undefined {
  if (isQuestion(sentence)) return 'question';
  const words = wordsAround(sentence, anchor);
  if (words.some((word) => RECOMMENDING.has(word)) && !opensInverted(sentence)) return 'recommendation';
  if (isConditional(sentence, anchor)) return 'condition';
  if (words.some((word) => FORECASTING.has(word) || PLANNING.has(word))) return 'forecast';
  if (times(sentence, anchor).some((time) => time > now)) return 'forecast';
  return undefined;
}

function isQuestion(sentence: ReadSentence): boolean {
  for (let i = sentence.tokens.length - 1; i >= 0; i--) {
    const token = sentence.tokens[i];
    if (!token || token.kind === 'word' || token.kind === 'number') return false;
    if (token.text === '?') return true;
  }
  return false;
}

/** The words of the anchor's own clause up to the anchor's end, and of the clauses that it hangs on, up to where it opens. */
function wordsAround(sentence: ReadSentence, anchor: Span): string[] {
  const end = tokenAt(sentence.tokens, anchor.end);
  const chain = new Set(governing(sentence, clauseOf(sentence, anchor)));
  return sentence.tokens
    .filter((token, i) => i < end && isWord(token) && chain.has(sentence.clauses.of[i] ?? 0))
    .map((token) => token.lower);
}

/** A relative, parenthetic or subordinate clause asserts for itself; an aside is governed by the clause around it. */
function governing(sentence: ReadSentence, id: number): number[] {
  const clause = sentence.clauses.list[id];
  if (clause?.kind === 'aside') return clauseChain(sentence, id).slice(0, 2);
  return [id];
}

function isWord(token: Token): boolean {
  return token.kind === 'word';
}

function opensInverted(sentence: ReadSentence): boolean {
  const first = sentence.tokens.find(isWord);
  return first !== undefined && INVERTED_CONDITIONALS.has(first.lower);
}

function isConditional(sentence: ReadSentence, anchor: Span): boolean {
  if (opensInverted(sentence)) return true;
  const first = sentence.tokens.find(isWord)?.lower ?? '';
  if (CONDITION_WORDS.has(first)) return true;
  const chain = clauseChain(sentence, clauseOf(sentence, anchor));
  return chain.some((id) => {
    const opener = sentence.clauses.list[id]?.opener ?? '';
    return CONDITION_WORDS.has(opener);
  });
}

function times(sentence: ReadSentence, anchor: Span): number[] {
  const clause = clauseOf(sentence, anchor);
  return sentence.times.filter((time) => clauseOf(sentence, time.span) === clause && time.relation !== 'since').map((time) => time.from);
}
