/** Longer texts are not parsed: the parser takes about half a second for so much prose, twice that for so many list items. */
const PARSED_AT_MOST = 200_000;
/**
 * Delimiters cost the parser time that grows with their square (4 s for 50,000 characters of `**a`, of `> > >`). From this length on
 * they may make up one character in ten, which no prose comes near.
 */
const DELIMITERS_COUNT_FROM = 16_000;
const DELIMITERS_AT_MOST = 0.1;
const DELIMITERS = '*_[]<>`&';

/** Whether `text` would keep the parser busy for too long. */
export function isTooMuch(text: string): boolean {
  if (text.length > PARSED_AT_MOST) return true;
  if (text.length < DELIMITERS_COUNT_FROM) return false;
  let delimiters = 0;
  for (let at = 0; at < text.length; at++) if (DELIMITERS.includes(text.charAt(at))) delimiters++;
  return delimiters > text.length * DELIMITERS_AT_MOST;
}
