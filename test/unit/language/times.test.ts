import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTimes } from '../../../server/src/language/times.ts';
import type { TimeMention } from '../../../server/src/language/types.ts';
import { unmark } from './marked.ts';

/** A sentence with every time in braces, and each as `kind years relation [iso]`. */
type Case = readonly [marked: string, ...expected: string[]];

const CASES: readonly Case[] = [
  ['In {2024} spending rose.', 'year 2024 in'],
  ['The {2024} figures are out.', 'year 2024 none'],
  ['{2024} was a hard year.', 'year 2024 none'],
  ['It has grown since {2015}.', 'year 2015 since'],
  ['It will do so by {2030}.', 'year 2030 by'],
  ['Before {1951} and after {1953} it was quiet.', 'year 1951 before', 'year 1953 after'],
  ['The treaty ({1895}) ended the war.', 'year 1895 none'],
  ["Japan's {2022} strategy.", 'year 2022 none'],
  ['It was signed in {1895}.', 'year 1895 in'],
  ['It ran until {2019}, prior to {2021}.', 'year 2019 until', 'year 2021 before'],
  ['Since at least {2015} it has grown.', 'year 2015 since'],
  ['By around {2035} it may double.', 'year 2035 by'],
  ['It fell in {2023} and {2024}.', 'year 2023 in', 'year 2024 in'],
  ['It rose in {2014}, {2018} and {2022}.', 'year 2014 in', 'year 2018 in', 'year 2022 in'],
  ['In {2014–18} it grew.', 'years 2014-2018 in'],
  ['It grew in {2019-2023}.', 'years 2019-2023 in'],
  ['It grew {between 2014 and 2018}.', 'years 2014-2018 between'],
  ['War lasted {from 1951 to 1953}.', 'years 1951-1953 from'],
  ['Between {2014–18} and {2019–23} imports fell.', 'years 2014-2018 between', 'years 2019-2023 between'],
  ['The {1999–00} season.', 'years 1999-2000 none'],
  ['The {FY2024} budget and the {FY2024-25} plan.', 'fiscal-year 2024 none', 'fiscal-year 2024-2025 none'],
  ['In {fiscal 2024} and {fiscal year 2024/25}.', 'fiscal-year 2024 in', 'fiscal-year 2024-2025 in'],
  ['The {2015-16} fiscal year; the {2024} financial year.', 'fiscal-year 2015-2016 none', 'fiscal-year 2024 none'],
  ['In {FY 2025} and {FY26}.', 'fiscal-year 2025 in', 'fiscal-year 2026 in'],
  ['In {September 2024} it met.', 'month 2024 in 2024-09'],
  ['On {30 Sept. 2024} and {Sept. 30, 2024}.', 'day 2024 in 2024-09-30', 'day 2024 in 2024-09-30'],
  ['On the {3rd of May 2019} they met.', 'day 2019 in 2019-05-03'],
  ['On {7–10 May 2025} they fought.', 'day 2025 in 2025-05-07'],
  ['As of {1 January 2025} it had 600.', 'day 2025 in 2025-01-01'],
  ['On {2024-09-30}; in {2024-09}.', 'day 2024 in 2024-09-30', 'month 2024 in 2024-09'],
  ['It may act. In {May 2019} it did; March on.', 'month 2019 in 2019-05'],
  ['On 30 September it met.'],
  ['In {Q3 2023} and the {third quarter of 2024}.', 'quarter 2023 in 2023-Q3', 'quarter 2024 in 2024-Q3'],
  ['In {H1 2024} it rose.', 'year 2024 in'],
  ['In {the 1960s} and {the late 1990s}.', 'decade 1960-1969 in', 'decade 1997-1999 in'],
  ['In {the early 2000s} and the {mid-1980s}.'.replace('the {mid-1980s}', '{the mid-1980s}'), 'decade 2000-2003 in', 'decade 1984-1986 in'],
  ['{1990s}-era ships.', 'decade 1990-1999 none'],
  ['In the {nineteenth century} and the {21st century}.', 'century 1801-1900 in', 'century 2001-2100 in'],
  ['In {mid-2022} and {early 2024}.', 'year 2022 in', 'year 2024 in'],
  ['{Last year} it rose; {this year} it will fall; {next year} is open.', 'relative -1 none', 'relative 0 none', 'relative 1 none'],
  ['{Two years ago} and {70 years ago}.', 'relative -2 none', 'relative -70 none'],
  ['{A decade ago} it had none.', 'relative -10 none'],
  ['Over {the past decade} it doubled.', 'relative -10 in'],
  ['In {the last five years} and over {the past two decades}.', 'relative -5 in', 'relative -20 in'],
  ['Against 500 {a year earlier}.', 'relative -1* none'],
  ['In {the previous year} it fell.', 'relative -1* in'],
  [
    'It {now} has three; {today} it {currently} has four, {at present}.',
    'relative 0 none',
    'relative 0 none',
    'relative 0 none',
    'relative 0 none',
  ],
  ['In {2015} troops left.', 'year 2015 in'],
  ['From {2026} men will serve, two years before Laos.', 'year 2026 from'],
  ['The budget of {2000} was half that of {2020}.', 'year 2000 none', 'year 2020 none'],
  ['In {2024} dollars it is more.', 'year 2024 in'],
  ['The {2022} National Defense Strategy.', 'year 2022 none'],
  ['From {2015} onwards, through {2019}.', 'year 2015 from', 'year 2019 until'],
  ['Throughout {2023}, during {2024}.', 'year 2023 in', 'year 2024 in'],
  ['The post-{2014} order.', 'year 2014 after'],
];

const NONE: readonly string[] = [
  'It has 2,025 soldiers and 2000 soldiers.',
  'It cost $2024 and weighs 2000 tonnes.',
  'It has some 2000 ships and nearly 1900 tanks.',
  'Resolution 1929 was passed.',
  'It flew 2000 km at 1950 m.',
  'More than 2000 rioters came.',
  'It has 1,951 pages and 2020.5 points.',
  'See pp. 1950–1960 there.',
  'It marched in the street and may stay.',
];

function describeTime(time: TimeMention): string {
  const years = time.from === time.to ? `${time.from}` : `${time.from}-${time.to}`;
  const when = time.kind === 'relative' ? `${time.yearsFromNow}${time.fromMention === true ? '*' : ''}` : years;
  const iso = time.kind === 'day' || time.kind === 'month' || time.kind === 'quarter' ? ` ${time.iso}` : '';
  return `${time.kind} ${when} ${time.relation}${iso}`;
}

function check([marked, ...expected]: Case): void {
  const { text, spans } = unmark(marked);
  const read = readTimes(text).map((time) => `${text.slice(time.span.start, time.span.end)} = ${describeTime(time)}`);
  assert.deepEqual(
    read,
    spans.map((span, index) => `${text.slice(span.start, span.end)} = ${expected[index]}`),
  );
}

describe('times', () => {
  for (const example of CASES) it(example[0], () => check(example));
});

describe('what is not a time', () => {
  for (const text of NONE) it(text, () => check([text]));
});
