import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readQuantities } from '../../../server/src/language/quantities.ts';
import type { Quantity } from '../../../server/src/language/types.ts';
import { unmark } from './marked.ts';

/** A sentence with every quantity in braces, and each quantity as `value unit [hedge] [change]`; `a..b` is a range, `a->b` "from a to b". */
type Case = readonly [marked: string, ...expected: string[]];

const AMOUNTS: readonly Case[] = [
  ['Japan spent {$55.3 billion} on its military in 2024.', '55.3e9 USD'],
  ['Tokyo approved {¥8.7 trillion} for fiscal 2025.', '8.7e12 JPY'],
  ['Canberra will pay {A$368bn} by 2055.', '368e9 AUD'],
  ['Taipei set aside {NT$647 billion}.', '647e9 TWD'],
  ['Singapore budgeted {S$20.2 billion} and Hong Kong {HK$2 billion}.', '20.2e9 SGD', '2e9 HKD'],
  ['It cost {US$ 4.1 billion}, or {USD 4.1bn}, or {4.1 billion US dollars}.', '4.1e9 USD', '4.1e9 USD', '4.1e9 USD'],
  ['Seoul raised it to {59.4 trillion won} ({$43 billion}).', '59.4e12 KRW', '43e9 USD'],
  ['India allocated {Rs 6.81 lakh crore} ({$78.7 bn}).', '6.81e12 INR', '78.7e9 USD'],
  ['Pakistan set {Rs. 2.55 trillion}, then {PKR2.8 trillion}.', '2.55e12 INR', '2.8e12 PKR'],
  ['Beijing announced {CN¥1.78 trillion}; others say {RMB1.67 trillion}.', '1.78e12 CNY', '1.67e12 CNY'],
  ['Hanoi spent {170 trillion dong}, Jakarta {Rp 165 trillion}.', '170e12 VND', '165e12 IDR'],
  ['A {55-billion-dollar} plan and a {$5.3-billion} deal.', '55e9 USD', '5.3e9 USD'],
  ['Thailand paid {198 billion baht}; Malaysia {RM19.7 billion}.', '198e9 THB', '19.7e9 MYR'],
  ['Manila wants {2 trillion pesos} over a decade.', '2e12 PHP'],
  ['It sold arms worth {€1.2bn}, {£900m} and {$40k}.', '1.2e9 EUR', '900e6 GBP', '40e3 USD'],
  ['A grant of {$250,000} was made.', '250000 USD'],
  ['Moscow spent {10.8 trillion roubles}.', '10.8e12 RUB'],
  ['The fund holds {300 billion New Taiwan dollars}.', '300e9 TWD'],
  ['It lost {-$2.4 billion}, a swing of {−$1bn}.', '-2.4e9 USD', '-1e9 USD'],
];

const SHARES: readonly Case[] = [
  ['Spending is {1.4 per cent} of GDP, not {2%}.', '1.4 %', '2 %'],
  ['It fell by {0.3 percentage points} to {1.1 percent}.', '0.3 pp down', '1.1 %'],
  ['A {2-percentage-point} rise.', '2 pp up'],
  ['The share rose {3 points}.', '3 pp up'],
  ['{A quarter} of world spending; {two thirds} of exports.', '0.25 fraction', '0.6666666666666666 fraction'],
  ['Nearly {half} of the fleet is old.', '0.5 fraction nearly'],
  ['More than {a third} of crude passes here.', '0.3333333333333333 fraction more-than'],
  ['{One in five} missiles failed, and {nine out of ten} recruits left.', '0.2 fraction', '0.9 fraction'],
  ['It takes {one-fifth} of the budget.', '0.2 fraction'],
  ['Growth was {minus 1.2 per cent}, or {-1.2%}.', '-1.2 %', '-1.2 %'],
  ['Inflation of {2½ per cent} is expected.', '2.5 %'],
];

const COUNTS: readonly Case[] = [
  ['Some {28,500} American troops are in South Korea.', '28500 n about'],
  ['The navy has {three} carriers and {some ten} frigates.'.replace('{some ten}', 'some {ten}'), '3 n', '10 n about'],
  ['China has {two million} soldiers and {half a million} reservists.', '2e6 n', '0.5e6 n'],
  ['{Two dozen} ships, {half a dozen} submarines, {a dozen} aircraft.', '24 n', '6 n', '12 n'],
  ['It lists {one hundred and twenty-five} sites.', '125 n'],
  ['About {two and a half million} people fled.', '2.5e6 n about'],
  ['{Five thousand two hundred} men marched.', '5200 n'],
  ['It has {2,025} soldiers and {2000} troops.', '2025 n', '2000 n'],
  ['Over {1600} launchers were built.', '1600 n more-than'],
  ['There are {50K} troops and {5m} people.', '50e3 n', '5e6 n'],
  ['The {10}-member bloc, a {600}-strong force.', '10 n', '600 n'],
  ['The {ten}-nation grouping met.', '10 n'],
  ['India has {14.5 lakh} soldiers.', '1.45e6 n'],
  ['It has {one} carrier.', '1 n'],
  ['{20} Indian soldiers died.', '20 n'],
  ['{Twenty} Indian soldiers died.', '20 n'],
  ['Pyongyang has tested {six} nuclear devices since 2006.', '6 n'],
  ['The force of {1\u202f234\u202f567} men.', '1234567 n'],
  ['Troops fell to {54,000}.', '54000 n'],
];

const MEASURES: readonly Case[] = [
  ['A range of {5,500 km} or {3,000 nautical miles}.', '5500 kilometre', '3000 nautical mile'],
  ['It imports {10 million barrels per day}.', '10e6 barrel per day'],
  ['A {12-mile} limit and a {200-nautical-mile} zone.', '12 mile', '200 nautical mile'],
  ['The {five-year} plan; a {25-year} lease; service of {one year}.', '5 year', '25 year', '1 year'],
  ['It lasted {four months} and {12 days}.', '4 month', '12 day'],
  ['A yield of {250 kilotons}.', '250 kiloton'],
  ['A {7.62mm} round and a {155 mm} gun.', '7.62 millimetre', '155 millimetre'],
  ['It displaces {80,000 tonnes}.', '80000 tonne'],
  ['It spent {$5 billion} over {five years}.', '5e9 USD', '5 year'],
  ['It covers {3.5 million square kilometres}.', '3.5e6 square kilometre'],
];

const ORDERS: readonly Case[] = [
  ["The world's {second-}largest spender.".replace('{second-}', '{second}-'), '2 ord'],
  ['The {21st}-largest army, now {fifth}.', '21 ord', '5 ord'],
  ['It ranks {No. 3} in Asia, {third} behind India.', '3 ord', '3 ord'],
  ['A {third} carrier was launched.'.replace('A {third}', 'A {third}'), '3 ord'],
  ['It ranked {10th} in 2023, up from {12th}.', '10 ord', '12 ord'],
  ['It is the {twenty-first} such accord.', '21 ord'],
  ['The {first} carrier was commissioned in 2012.', '1 ord'],
];

const MULTIPLES: readonly Case[] = [
  ['Spending {doubled} in a decade.', '2 x up'],
  ['Exports have more than {tripled} since 2015.', '3 x more-than up'],
  ['The force was almost {halved}.', '0.5 x nearly down'],
  ['It spends {three times} as much as Vietnam.', '3 x'],
  ["Its budget is {3.6 times} Taiwan's.", '3.6 x'],
  ['It has {twice} the ships.', '2 x'],
  ['A {five-fold} increase, then a {tenfold} one.', '5 x up', '10 x'],
  ['Imports {quadrupled}, and exports grew {5x}.', '4 x up', '5 x up'],
];

const HEDGES: readonly Case[] = [
  ['It has about {600} warheads.', '600 n about'],
  ['It has approximately {600} warheads.', '600 n about'],
  ['It has an estimated {600} warheads.', '600 n about'],
  ['It has roughly {600} warheads.', '600 n about'],
  ['It has ~{600} warheads.', '600 n about'],
  ['It has c. {600} warheads.', '600 n about'],
  ['It has {600} or so warheads.', '600 n about'],
  ['It has close to {600} warheads.', '600 n nearly'],
  ['It has just under {600} warheads.', '600 n nearly'],
  ['It has slightly less than {600} warheads.', '600 n nearly'],
  ['It has just over {600} warheads.', '600 n just-over'],
  ['It has a little more than {600} warheads.', '600 n just-over'],
  ['It has well over {600} warheads.', '600 n more-than'],
  ['It has in excess of {600} warheads.', '600 n more-than'],
  ['It has upwards of {600} warheads.', '600 n at-least'],
  ['It has at least {600} warheads.', '600 n at-least'],
  ['It has no fewer than {600} warheads.', '600 n at-least'],
  ['It has {600} or more warheads.', '600 n at-least'],
  ['It has {600}-plus warheads.', '600 n at-least'],
  ['It has up to {600} warheads.', '600 n at-most'],
  ['It has as many as {600} warheads.', '600 n at-most'],
  ['It has no more than {600} warheads.', '600 n at-most'],
  ['It has fewer than {600} warheads.', '600 n less-than'],
  ['It puts the share at under {1.5 percent}.', '1.5 % less-than'],
  ['It has exactly {600} warheads.', '600 n exactly'],
  ['It has only {600} warheads.', '600 n'],
  ['It spends more than the {1.7 per cent} of last year.', '1.7 %'],
  ['It has only about {600} warheads.', '600 n about'],
  ['It has at least another {600} warheads.', '600 n at-least'],
];

const CHANGES: readonly Case[] = [
  ['Spending rose by {21 per cent} to {$55.3 billion}.', '21 % up', '55.3e9 USD'],
  ['Spending fell {4.5%} in real terms.', '4.5 % down'],
  ['It was up {21 per cent} on 2023, a {21 per cent} rise.', '21 % up', '21 % up'],
  ['A drop of {3 per cent} followed an increase of about {5 per cent}.', '3 % down', '5 % about up'],
  ['Outlays were {21 per cent} higher.', '21 % up'],
  ['Spending rose to {2 per cent} of GDP.', '2 %'],
  ['It grew by an estimated {7.2 per cent} year on year.', '7.2 % about up'],
  ['It cut spending on the navy by {a fifth}.', '0.2 fraction down'],
  ['It increased its budget {16.5 per cent}.', '16.5 % up'],
  ['It rose sharply, by more than {30 per cent}.', '30 % more-than up'],
  ['Spending rose from {1.2 to 1.6 per cent} of GDP.', '1.2->1.6 %'],
  ['It fell from {$6 billion to $5 billion}.', '6e9->5e9 USD'],
  ['It announced a {5 per cent} real-terms cut.', '5 % down'],
  ['It added {$2 billion} more.', '2e9 USD up'],
  ['The share dropped below {half}, then rose above {2 per cent}.', '0.5 fraction less-than', '2 % more-than'],
  ['Deployment rose by {500} to {2,500}, spending by {$2 billion} to {$10 billion}.', '500 n up', '2500 n', '2e9 USD up', '10e9 USD'],
  ['It will rise by {5 to 10 per cent}.', '5..10 % up'],
  ['It grew at an annual rate of {6.1 per cent}.', '6.1 % up'],
  ['Growth of {6 per cent} was {10 per cent} below plan.', '6 % up', '10 % down'],
];

const RANGES: readonly Case[] = [
  ['It has {10–15 per cent} of the market.', '10..15 %'],
  ['Between {$5 billion and $6 billion} was lost.', '5e9..6e9 USD'],
  ['It would cost {5 to 6 billion dollars}.', '5e9..6e9 USD'],
  ['It would cost {$5-6 billion}.', '5e9..6e9 USD'],
  ['It would cost {US$5–US$6bn}.', '5e9..6e9 USD'],
  ['Some {6,000-7,000} troops came.', '6000..7000 n about'],
  ['Between {900,000 and 1.2 million} men serve.', '9e5..1.2e6 n'],
  ['It takes {two to three years}.', '2..3 year'],
  ['{Two or three} carriers are planned.', '2..3 n'],
  ['The share is {1.5%–2.0%}.', '1.5..2 %'],
];

const SEVERAL: readonly Case[] = [
  ['The deal, worth {US$2bn–3bn}, covers {60–70} aircraft.', '2e9..3e9 USD', '60..70 n'],
  ['{$10m}, {£5m}, {€3.5m} and {20m} people.', '10e6 USD', '5e6 GBP', '3.5e6 EUR', '20e6 n'],
  ['Its share fell by more than {half}, to under {a tenth}.', '0.5 fraction more-than down', '0.1 fraction less-than'],
  ['It bought {400} Tomahawks, {147} F-35s and {12} MQ-9Bs.', '400 n', '147 n', '12 n'],
  ['The force shrank by {half}, from {40,000 to 20,000} men.', '0.5 fraction down', '40000->20000 n'],
];

const LISTS: readonly Case[] = [
  ['Vietnam and Thailand spent {$8.2 bn} and {$5.7 bn} respectively.', '8.2e9 USD', '5.7e9 USD'],
  ['The shares were {1.2} and {1.5 per cent}.', '1.2 %', '1.5 %'],
  ['The shares were {1.2}, {1.5} and {1.8 per cent}.', '1.2 %', '1.5 %', '1.8 %'],
  ['They spent {$8.2} and {$5.7 billion}.', '8.2e9 USD', '5.7e9 USD'],
  ['The shares were {1.2}, {1.5}, {1.7} and {1.8 per cent}.', '1.2 %', '1.5 %', '1.7 %', '1.8 %'],
  ['They have {five} and {seven} carriers.', '5 n', '7 n'],
  ['{Three} of the {11} carriers.', '3 n', '11 n'],
];

const NOTHING: readonly string[] = [
  'In 2024 the budget was approved on 30 September.',
  'See p. 3, pp. 12–14 and Articles 9 and 51.',
  'Article V, Art. 5 and Section 2 of the Act.',
  'The F-35, the J-20, the Su-30MKI and the Type 052D.',
  'The Hwasong-18 and the DF-41 were shown; Agni 5 was not.',
  'The 2+2 talks, the G7, the P5+1 and the Five Eyes.',
  'Since COVID-19 and the 1951 treaty.',
  'Call +81 3 5501 8000 or see ISBN 978-3-16-148410-0.',
  'As argued [@sipri2024, p. 3] and noted.[^12]',
  'See https://example.org/2024/55-billion?x=12 for more.',
  'According to @iiss2023, nothing changed [12].',
  'The talks began at 5 p.m. and ended at 18:30.',
  'AUKUS Pillar 2 and UN Security Council Resolution 1718.',
  'The Type 055 and the Mk 41 launcher.',
  'No one knows which one it is; one of them left.',
  'The First Island Chain and the Second World War.',
  'Its nine-dash line, a two-way street and a one-sided deal.',
  'A no-first-use policy was adopted for the first time.',
  'The late 1990s, the 21st century and FY2024-25.',
  'The Boeing 737-800 and the 5G network.',
  'It met in the third quarter of 2023.',
  'It works 24/7 after 9/11.',
  'Over the past five years it changed.',
  'Version 3.2.1 of the paper.',
  'Chapter 7, Table 3 and Figure 2 show it.',
  'It visited in May 2019 and on March 3.',
  'The 7th Fleet crossed the strait.',
  "The exercise 'Together Five' began.",
  'Phase two of the plan began.',
  'First, the treaty; second, the force; third, the money.',
  'The Group of Seven met a second later.',
  'Hundreds of ships and dozens of aircraft.',
  'A double-digit, second-hand, third-party claim.',
];

const UNITS: Readonly<Record<string, string>> = { percent: '%', 'percentage-point': 'pp', multiple: 'x', ordinal: 'ord', number: 'n' };

function unitName({ unit }: Quantity): string {
  if (unit.kind === 'currency') return unit.code;
  return unit.kind === 'measure' ? unit.unit : (UNITS[unit.kind] ?? unit.kind);
}

function describeQuantity(quantity: Quantity): string {
  const link = quantity.fromTo === true ? '->' : '..';
  const value = quantity.high === undefined ? `${quantity.value}` : `${quantity.value}${link}${quantity.high}`;
  const hedge = quantity.hedge === 'none' ? undefined : quantity.hedge;
  return [value, unitName(quantity), hedge, quantity.change].filter((part) => part !== undefined).join(' ');
}

/** "55.3e9 USD" as "55300000000 USD". */
function plainNumbers(expected: string): string {
  const [value = '', ...rest] = expected.split(' ');
  const plain = value.split(/(\.\.|->)/).map((part) => (Number.isNaN(Number(part)) ? part : String(Number(part))));
  return [plain.join(''), ...rest].join(' ');
}

function check([marked, ...expected]: Case): void {
  const { text, spans } = unmark(marked);
  const found = readQuantities(text);
  const read = found.map((quantity) => `${text.slice(quantity.span.start, quantity.span.end)} = ${describeQuantity(quantity)}`);
  const wanted = spans.map((span, index) => `${text.slice(span.start, span.end)} = ${plainNumbers(expected[index] ?? '')}`);
  assert.deepEqual(read, wanted);
}

const GROUPS: Readonly<Record<string, readonly Case[]>> = {
  'amounts of money': AMOUNTS,
  shares: SHARES,
  counts: COUNTS,
  measures: MEASURES,
  orders: ORDERS,
  multiples: MULTIPLES,
  hedges: HEDGES,
  'changes and levels': CHANGES,
  ranges: RANGES,
  lists: LISTS,
  'several at once': SEVERAL,
};

for (const [name, cases] of Object.entries(GROUPS)) {
  describe(name, () => {
    for (const example of cases) it(example[0], () => check(example));
  });
}

describe('what is not a quantity', () => {
  for (const text of NOTHING) it(text, () => check([text]));
});

describe('precision', () => {
  const cases: readonly (readonly [text: string, halfDigit: number, digits: number])[] = [
    ['$55.3 billion', 0.05e9, 3],
    ['$60 billion', 0.5e9, 1],
    ['54 thousand troops', 500, 2],
    ['54,000 troops', 0.5, 2],
    ['2.0 per cent', 0.05, 2],
    ['0.25 per cent', 0.005, 2],
    ['twenty-five ships', 0.5, 2],
    ['half a million men', 0.05e6, 1],
    ['a third of them', 0.005, 2],
    ['doubled', 0.5, 1],
  ];
  for (const [text, halfDigit, digits] of cases) {
    it(text, () => {
      const [quantity] = readQuantities(text);
      assert.deepEqual([quantity?.halfDigit, quantity?.digits], [halfDigit, digits]);
    });
  }
});

describe('spans beside the quantity', () => {
  it('marks the hedge', () => {
    const text = 'It has just under 600 warheads.';
    const span = readQuantities(text)[0]?.hedgeSpan;
    assert.equal(span && text.slice(span.start, span.end), 'just under');
  });

  it('marks both ends of a range', () => {
    const text = 'It rose from 1.2 to 1.6 per cent.';
    const ends = readQuantities(text)[0]?.ends ?? [];
    assert.deepEqual(
      ends.map((end) => text.slice(end.start, end.end)),
      ['1.2', '1.6 per cent'],
    );
  });
});
