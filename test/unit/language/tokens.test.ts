import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokenize } from '../../../server/src/language/tokens.ts';

/** Text and its tokens, with one space between. */
const CASES: readonly (readonly [text: string, tokens: string])[] = [
  ["Japan's navy", "Japan 's navy"],
  ['Japan’s navy', 'Japan ’s navy'],
  ["the states' aims", "the states ' aims"],
  ["don't go", "don't go"],
  ['the U.S. and the U.K.-led group', 'the U.S. and the U.K.-led group'],
  ['second-largest spender', 'second-largest spender'],
  ['13th-largest army', '13th-largest army'],
  ['the F-35 and Hwasong-18', 'the F-35 and Hwasong-18'],
  ['FY2024-25', 'FY2024-25'],
  ['US$55.3 billion', 'US $ 55.3 billion'],
  ['A$368bn.', 'A $ 368 bn .'],
  ['RMB1.67 trillion', 'RMB 1.67 trillion'],
  ['28,500 troops, 1.5%', '28,500 troops , 1.5 %'],
  ['6,20,000', '6,20,000'],
  ['in 2014,500 ships', 'in 2014 , 500 ships'],
  ['12-nm', '12 - nm'],
  ['10–15 per cent', '10 – 15 per cent'],
  ['the 1990s', 'the 1990s'],
  ['5G and 052D', '5 G and 052 D'],
  ['version 3.2.1.', 'version 3.2.1 .'],
  ['fell.[^2] Next', 'fell . [^2] Next'],
  ['so [@sipri2024, p. 3; @iiss2023].', 'so [@sipri2024, p. 3; @iiss2023] .'],
  ['see [here] and @key2024.', 'see [ here ] and @key2024 .'],
  ['at https://a.b/c?d=1, then', 'at https://a.b/c?d=1 , then'],
  ['“No,” he said', '“ No , ” he said'],
  ['São Tomé and Đà Nẵng', 'São Tomé and Đà Nẵng'],
  ['−2.3% ± 1', '− 2.3 % ± 1'],
  ['5 p.m. today', '5 p.m. today'],
  ['1 234 567', '1 234 567'],
];

describe('tokenize', () => {
  for (const [text, expected] of CASES) {
    it(text, () => {
      const tokens = tokenize(text);
      assert.equal(tokens.map((token) => token.text).join(' '), expected);
      for (const token of tokens) assert.equal(text.slice(token.start, token.end), token.text);
    });
  }

  it('straightens apostrophes and hyphens in lower case', () => {
    assert.deepEqual(
      tokenize('Japan’s Second‑Largest').map((token) => token.lower),
      ['japan', "'s", 'second-largest'],
    );
  });

  it('tells the kinds apart', () => {
    assert.deepEqual(
      tokenize('US$ 5, now').map((token) => token.kind),
      ['word', 'symbol', 'number', 'punctuation', 'word'],
    );
  });
});
