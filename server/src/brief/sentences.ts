import { BEFORE_NAMES, BEFORE_NUMBERS, FINITE_VERBS, INSTITUTIONS, INTRODUCING, MAY_END, MONTHS, STARTERS } from './abbreviations.ts';
import type { Sentence } from './types.ts';

const ENDS = '.!?…';
/** Ends of sentences that need no space after them. */
const WIDE_ENDS = '。！？';
const CLOSERS = '"\'”’»)]*_';
const OPENERS = '"\'“‘«([*_¿¡';
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const DIGIT = /[0-9]/;
const WORD_PART = /[\p{L}\p{N}\-–'’]/u;
const SUPERSCRIPTS = '¹²³⁰⁴⁵⁶⁷⁸⁹';
/** No abbreviation is longer; a bound that keeps the look back short. */
const LONGEST_WORD = 40;
/** Longest mark (`[^1]`, `[@key, p. 3]`) that is looked for after a full stop. */
const LONGEST_MARK = 300;
/** Most marks that are looked for after one full stop. */
const MOST_MARKS = 20;

/**
 * Splits the prose of a block into sentences, with footnote marks and citations that follow a full stop counted to the sentence
 * before. Offsets are those of `prose`; the white space between sentences belongs to none. Linear in its length.
 */
export function splitSentences(prose: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = skipSpace(prose, 0);
  for (let at = start; at < prose.length; ) {
    const end = sentenceEnd(prose, start, at);
    if (end === undefined) {
      at++;
      continue;
    }
    sentences.push({ start, end, text: prose.slice(start, end) });
    start = skipSpace(prose, end);
    at = start;
  }
  const end = trimEnd(prose, start);
  if (end > start) sentences.push({ start, end, text: prose.slice(start, end) });
  return sentences;
}

/** The end of the sentence if the character at `at` ends it. */
function sentenceEnd(prose: string, start: number, at: number): number | undefined {
  const mark = prose.charAt(at);
  if (WIDE_ENDS.includes(mark)) return afterClosers(prose, at + 1);
  if (!ENDS.includes(mark) || ENDS.includes(prose.charAt(at + 1))) return undefined;
  const closed = afterClosers(prose, at + 1);
  const end = afterMarks(prose, closed);
  const next = skipSpace(prose, end);
  if (next === end && next < prose.length) return undefined;
  if (next >= prose.length) return end;
  return isEnd(prose, { start, at, closed, next, marked: end > closed }) ? end : undefined;
}

interface Candidate {
  /** Of the sentence. */
  readonly start: number;
  /** Of the mark that may end it. */
  readonly at: number;
  /** After closing quotes and brackets. */
  readonly closed: number;
  /** Of the next word. */
  readonly next: number;
  /** A footnote mark or citation stands between. */
  readonly marked: boolean;
}

function isEnd(prose: string, candidate: Candidate): boolean {
  if (goesOn(prose, candidate.next)) return false;
  if (prose.charAt(candidate.at) !== '.' || prose.charAt(candidate.at - 1) === '.') return true;
  if (candidate.marked) return true;
  return fullStopEnds(prose, candidate);
}

/** Whether what comes next begins in lower case, names such as "iPhone" apart. */
function goesOn(prose: string, next: number): boolean {
  const at = skipOpeners(prose, next);
  const character = prose.charAt(at);
  if (LOWER.test(character)) return !UPPER.test(prose.charAt(at + 1));
  return character === '' || ',;:–—'.includes(character);
}

function fullStopEnds(prose: string, candidate: Candidate): boolean {
  const word = wordBefore(prose, candidate.start, candidate.at);
  if (isListNumber(candidate, word)) return false;
  const closers = prose.slice(candidate.at + 1, candidate.closed);
  if (closers.includes(')')) return prose.charAt(candidate.start) === '(';
  return closers !== '' || word === '' || wordEnds(prose, candidate, word);
}

/** Whether a full stop after `word` ends the sentence, by the kind of abbreviation that the word is, if any, and what follows. */
function wordEnds(prose: string, candidate: Candidate, word: string): boolean {
  const bare = word.toLowerCase();
  const next = skipOpeners(prose, candidate.next);
  const nextWord = wordAt(prose, next);
  if (INTRODUCING.has(bare)) return false;
  if (isInitial(word) || (BEFORE_NAMES.has(bare) && UPPER.test(word.charAt(0)))) return isStarter(prose, next);
  if (MONTHS.has(bare) || BEFORE_NUMBERS.has(bare)) return !DIGIT.test(nextWord.charAt(0)) && !isRoman(nextWord, bare);
  if (MAY_END.has(bare) || isDotted(word)) return abbreviationEnds(prose, candidate, nextWord);
  return true;
}

/** Whether the word at `at` begins sentences; the initial "A." does not. */
function isStarter(prose: string, at: number): boolean {
  const word = wordAt(prose, at);
  return STARTERS.has(word.toLowerCase()) && !(isInitial(word) && prose.charAt(at + 1) === '.');
}

/** Whether an abbreviation such as "U.S." also ends its sentence, by what follows. */
function abbreviationEnds(prose: string, candidate: Candidate, nextWord: string): boolean {
  const lower = nextWord.toLowerCase();
  if (STARTERS.has(lower)) return true;
  if (skipOpeners(prose, candidate.next) > candidate.next) return true;
  if (INSTITUTIONS.has(lower) || wordsBetween(prose, candidate.start, candidate.at) < 3) return false;
  if (!UPPER.test(nextWord.charAt(0))) return false;
  return isFiniteVerb(wordAfterNames(prose, candidate.next));
}

/** The first word from `start` on that does not begin in upper case. */
function wordAfterNames(prose: string, start: number): string {
  let at = start;
  for (let seen = 0; seen < 5; seen++) {
    const word = wordAt(prose, at);
    if (!UPPER.test(word.charAt(0))) return word;
    at = skipSpace(prose, at + word.length);
  }
  return '';
}

function isFiniteVerb(word: string): boolean {
  return FINITE_VERBS.has(word) || (word.length > 4 && word.endsWith('ed'));
}

/** "3." at the head of a sentence numbers it. */
function isListNumber({ start, at }: Candidate, word: string): boolean {
  return /^(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})$/.test(word) && at - word.length === start;
}

function isInitial(word: string): boolean {
  return word.length === 1 && UPPER.test(word);
}

/** Letters with full stops between them ("D.P.R.K"). */
function isDotted(word: string): boolean {
  return /^(?:\p{L}\.)+\p{L}$/u.test(word);
}

/** "Vol. II"; a month is not numbered so. */
function isRoman(word: string, abbreviation: string): boolean {
  return !MONTHS.has(abbreviation) && /^[IVXLC]+$/.test(word) && word !== 'I';
}

/** The word that ends at `end`, with inner full stops. */
function wordBefore(prose: string, start: number, end: number): string {
  const least = Math.max(start, end - LONGEST_WORD);
  let at = end;
  while (at > least && (WORD_PART.test(prose.charAt(at - 1)) || prose.charAt(at - 1) === '.')) at--;
  return prose.slice(at, end);
}

function wordAt(prose: string, start: number): string {
  let at = start;
  while (at < prose.length && at - start < LONGEST_WORD && WORD_PART.test(prose.charAt(at))) at++;
  return prose.slice(start, at);
}

/** How many words begin from `start` to `end`, counted up to three. */
function wordsBetween(prose: string, start: number, end: number): number {
  let words = 0;
  let inWord = false;
  for (let at = start; at < end && words < 3; at++) {
    const part = WORD_PART.test(prose.charAt(at)) || prose.charAt(at) === '.';
    if (part && !inWord) words++;
    inWord = part;
  }
  return words;
}

function afterClosers(prose: string, start: number): number {
  let at = start;
  while (at < prose.length && CLOSERS.includes(prose.charAt(at))) at++;
  return at;
}

/** Past footnote marks and citations, which may stand apart by one space. */
function afterMarks(prose: string, start: number): number {
  let at = start;
  for (let seen = 0; seen < MOST_MARKS; seen++) {
    const next = afterMark(prose, at);
    if (next === at) return at;
    at = next;
  }
  return at;
}

function afterMark(prose: string, start: number): number {
  const at = prose.charAt(start) === ' ' ? start + 1 : start;
  if (SUPERSCRIPTS.includes(prose.charAt(at) || ' ')) return at + 1;
  const note = prose.startsWith('^[', at);
  if (!note && !/^\[(?:\^|-?@)/.test(prose.slice(at, at + 3))) return start;
  const length = bracketLength(prose, note ? at + 1 : at);
  return length === 0 ? start : at + (note ? 1 : 0) + length;
}

/** The length of the bracketed text at `start`, or 0 where it is not closed soon. */
function bracketLength(prose: string, start: number): number {
  let depth = 0;
  for (let at = start; at < prose.length && at - start < LONGEST_MARK; at++) {
    const character = prose.charAt(at);
    if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return at + 1 - start;
  }
  return 0;
}

function skipOpeners(prose: string, start: number): number {
  let at = start;
  while (at < prose.length && OPENERS.includes(prose.charAt(at))) at++;
  return at;
}

function skipSpace(prose: string, start: number): number {
  let at = start;
  while (at < prose.length && prose.charAt(at).trim() === '') at++;
  return at;
}

function trimEnd(prose: string, start: number): number {
  let at = prose.length;
  while (at > start && prose.charAt(at - 1).trim() === '') at--;
  return at;
}
