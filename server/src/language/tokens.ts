import { currencyPrefixes } from './currencies.ts';
import type { Token, TokenKind } from './types.ts';

/**
 * Cuts `text` into words, numbers, symbols and punctuation; white space is left out. Spans are UTF-16 offsets in `text`, in order and disjoint.
 *
 * - A word keeps inner apostrophes, hyphens and the dots of initials: `don't`, `second-largest`, `U.S.-led`, `F-35`, `FY2024-25`.
 *   A final `'s` is a word of its own. A currency code that touches a number is cut off: `RMB1.67` gives `RMB`, `1.67`.
 * - A number keeps its grouping and decimals: `28,500`, `6,20,000`, `55.3`. A hyphen or a letter after it starts a new token (`12-nm` gives
 *   `12`, `-`, `nm`; `886bn` gives `886`, `bn`), but ordinals and decades are words: `13th-largest`, `1990s`. Several dots make a word: `3.2.1`.
 * - A citation in square brackets, a citation key, a footnote mark and a web address are one token each, of kind `punctuation`.
 *
 * `lower` is in lower case, with straight apostrophes and plain hyphens.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const isTypeset = /[’ʼ‐‑]/.test(text);
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const end = opaqueEnd(text, at) ?? tokenEnd(text, at);
    const written = text.slice(at, end.at);
    const lower = end.kind === 'word' ? written.toLowerCase() : written;
    tokens.push({ start: at, end: end.at, kind: end.kind, text: written, lower: isTypeset ? straightened(lower) : lower });
    at = end.at;
  }
  return tokens;
}

interface End {
  readonly at: number;
  readonly kind: TokenKind;
}

function straightened(lower: string): string {
  return lower.length > 1 ? lower.replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-') : lower;
}

function tokenEnd(text: string, at: number): End {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return numberEnd(text, at);
  const vulgar = isVulgarFraction(text[at]);
  if (vulgar) return { at: at + 1, kind: 'number' };
  if (isLetterAt(text, at)) return { at: wordEnd(text, at), kind: 'word' };
  if (isApostrophe(code) && /[sS]/.test(text[at + 1] ?? '') && isLetterAt(text, at - 1) && !isWordPartAt(text, at + 2)) {
    return { at: at + 2, kind: 'word' };
  }
  const width = pointWidth(text, at);
  return { at: at + width, kind: isSymbol(text.slice(at, at + width)) ? 'symbol' : 'punctuation' };
}

/** The end of a citation, a footnote mark or a web address that starts at `at`. A bracket is searched no further than the next bracket. */
function opaqueEnd(text: string, at: number): End | undefined {
  const char = text[at];
  if (char === '[') return bracketEnd(text, at);
  if (char === '@' && isWordPartAt(text, at + 1)) return { at: runEnd(text, at + 1, isKeyPart), kind: 'punctuation' };
  const isAddress = (char === 'h' && /^https?:\/\//.test(text.slice(at, at + 8))) || (char === 'w' && text.startsWith('www.', at));
  if (isAddress && !isWordPartAt(text, at - 1)) return { at: addressEnd(text, at), kind: 'punctuation' };
  return undefined;
}

function bracketEnd(text: string, at: number): End | undefined {
  let end = at + 1;
  let cites = text[at + 1] === '^';
  while (end < text.length && text[end] !== ']' && text[end] !== '[') {
    if (text[end] === '@' && /[[\s;{-]/.test(text[end - 1] ?? '')) cites = true;
    end++;
  }
  return cites && text[end] === ']' ? { at: end + 1, kind: 'punctuation' } : undefined;
}

function addressEnd(text: string, at: number): number {
  let end = runEnd(text, at, (code) => !isSpace(code) && code !== 0x3c && code !== 0x3e && code !== 0x22);
  while (end > at + 4 && /[.,;:!?)\]’']/.test(text[end - 1] ?? '')) end--;
  return end;
}

function runEnd(text: string, at: number, belongs: (code: number) => boolean): number {
  let end = at;
  while (end < text.length && belongs(text.charCodeAt(end))) end++;
  return end;
}

function isKeyPart(code: number): boolean {
  return isDigit(code) || (code < 128 && isAsciiLetter(code)) || code === 0x5f || code === 0x3a || code === 0x2d || code > 0xbf;
}

function numberEnd(text: string, at: number): End {
  let end = integerEnd(text, at);
  if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) {
    end = digitsEnd(text, end + 1);
    if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) return { at: dottedEnd(text, end), kind: 'word' };
  }
  if (isVulgarFraction(text[end])) return { at: end + 1, kind: 'number' };
  const suffix = suffixLength(text, end);
  return suffix > 0 ? { at: wordEnd(text, end), kind: 'word' } : { at: end, kind: 'number' };
}

/** `st`, `nd`, `rd`, `th` of an ordinal or `s` of a decade, after the digits. */
function suffixLength(text: string, at: number): number {
  const length = /[sS]/.test(text[at] ?? '') && !isLetterAt(text, at + 1) ? 1 : 2;
  if (length === 2 && !/^(st|nd|rd|th)$/i.test(text.slice(at, at + 2))) return 0;
  return isWordPartAt(text, at + length) ? 0 : length;
}

function dottedEnd(text: string, at: number): number {
  let end = at;
  while (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) end = digitsEnd(text, end + 1);
  return end;
}

function digitsEnd(text: string, at: number): number {
  return runEnd(text, at, isDigit);
}

/** The end of digits with groups: by thousands (`28,500`, or with no-break or thin spaces) or the Indian way (`6,20,000`). */
function integerEnd(text: string, at: number): number {
  const first = digitsEnd(text, at);
  if (first - at > 3 || !isGroupMark(text.charCodeAt(first))) return first;
  const mark = text.charCodeAt(first);
  let end = first;
  let last = 0;
  for (;;) {
    const next = text.charCodeAt(end) === mark ? digitsEnd(text, end + 1) : end;
    const length = next - end - 1;
    if (next === end || (length !== 3 && !(length === 2 && mark === 0x2c))) break;
    end = next;
    last = length;
    if (length === 3 && last === 3 && text.charCodeAt(end) !== mark) break;
  }
  return last === 3 ? end : first;
}

function isGroupMark(code: number): boolean {
  return code === 0x2c || code === 0xa0 || code === 0x2009 || code === 0x202f;
}

/** The end of a word: initials (`U.S.`) or letters and digits, then more of them after single hyphens and apostrophes. */
function wordEnd(text: string, at: number): number {
  let end = initialsEnd(text, at);
  if (end === at) {
    end = lettersEnd(text, at);
    if (isDigit(text.charCodeAt(end)) && currencyPrefixes.has(text.slice(at, end))) return end;
    end = partEnd(text, end);
  }
  while (joinsNext(text, end)) end = partEnd(text, end + 1);
  return end;
}

function joinsNext(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isHyphen(code)) return isLetterAt(text, at + 1) || isDigit(text.charCodeAt(at + 1));
  if (!isApostrophe(code) || !isLetterAt(text, at + 1)) return false;
  return !/[sS]/.test(text[at + 1] ?? '') || isWordPartAt(text, at + 2);
}

/** The end of two or more single letters with dots; `at` where there are none. The last dot may be missing. */
function initialsEnd(text: string, at: number): number {
  let end = at;
  let count = 0;
  while (isLetterAt(text, end) && text[end + pointWidth(text, end)] === '.') {
    end += pointWidth(text, end) + 1;
    count++;
  }
  const width = pointWidth(text, end);
  if (count > 0 && isLetterAt(text, end) && !isWordPartAt(text, end + width)) {
    end += width;
    count++;
  }
  return count > 1 ? end : at;
}

function lettersEnd(text: string, at: number): number {
  let end = at;
  while (isAsciiLetter(text.charCodeAt(end))) end++;
  while (isLetterAt(text, end)) end += pointWidth(text, end);
  return end;
}

function partEnd(text: string, at: number): number {
  let end = lettersEnd(text, at);
  while (isWordPartAt(text, end)) end += pointWidth(text, end);
  return end;
}

function pointWidth(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** A letter, or a mark that combines with one. */
function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return false;
  if (code < 128) return isAsciiLetter(code);
  return /^[\p{L}\p{M}]/u.test(text.slice(at, at + 2));
}

function isWordPartAt(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) || isLetterAt(text, at);
}

function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x2028 ||
    code === 0x2029
  );
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc;
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

const VULGAR_FRACTIONS = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞';

function isVulgarFraction(char: string | undefined): boolean {
  return char !== undefined && char > '\x7f' && VULGAR_FRACTIONS.includes(char);
}

function isSymbol(char: string): boolean {
  if (char.charCodeAt(0) < 128) return '$%+<=>^`|~'.includes(char);
  return /^\p{S}/u.test(char) || char === '‰';
}
