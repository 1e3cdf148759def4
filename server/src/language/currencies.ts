/** A currency by its ISO 4217 code. */
export interface Currency {
  readonly code: string;
  /** Other currencies that the same sign or word can mean. */
  readonly others?: readonly string[];
  /** The word has another common sense ("won"), so it counts only after a scale word or a large number. */
  readonly needsScale?: boolean;
}

const DOLLARS = ['AUD', 'CAD', 'HKD', 'NZD', 'SGD', 'TWD'];
const RUPEES = ['PKR', 'LKR', 'NPR'];

/** Signs that stand before an amount alone or after letters (`$`, `A$`). */
export const currencySigns: ReadonlyMap<string, Currency> = new Map<string, Currency>([
  ['$', { code: 'USD', others: DOLLARS }],
  ['＄', { code: 'USD', others: DOLLARS }],
  ['€', { code: 'EUR' }],
  ['£', { code: 'GBP' }],
  ['￡', { code: 'GBP' }],
  ['¥', { code: 'JPY', others: ['CNY'] }],
  ['￥', { code: 'JPY', others: ['CNY'] }],
  ['₩', { code: 'KRW' }],
  ['￦', { code: 'KRW' }],
  ['₹', { code: 'INR' }],
  ['₨', { code: 'INR', others: RUPEES }],
  ['₫', { code: 'VND' }],
  ['₱', { code: 'PHP' }],
  ['฿', { code: 'THB' }],
  ['₽', { code: 'RUB' }],
  ['₺', { code: 'TRY' }],
  ['₴', { code: 'UAH' }],
  ['₪', { code: 'ILS' }],
  ['₮', { code: 'MNT' }],
  ['៛', { code: 'KHR' }],
  ['₭', { code: 'LAK' }],
  ['৳', { code: 'BDT' }],
  ['₸', { code: 'KZT' }],
]);

/** Letters before a sign, as `letters + sign`. */
export const signedPrefixes: ReadonlyMap<string, Currency> = new Map<string, Currency>(
  Object.entries({
    US$: 'USD',
    'U.S.$': 'USD',
    A$: 'AUD',
    AU$: 'AUD',
    AUD$: 'AUD',
    C$: 'CAD',
    CA$: 'CAD',
    CAD$: 'CAD',
    NT$: 'TWD',
    S$: 'SGD',
    SG$: 'SGD',
    HK$: 'HKD',
    NZ$: 'NZD',
    R$: 'BRL',
    B$: 'BND',
    FJ$: 'FJD',
    USD$: 'USD',
    'CN¥': 'CNY',
    'RMB¥': 'CNY',
    'JP¥': 'JPY',
  }).map(([written, code]) => [written, { code }]),
);

/** Codes and abbreviations that stand before an amount, in their case; the codes also after it. */
export const currencyPrefixes: ReadonlyMap<string, Currency> = new Map<string, Currency>([
  ...[
    'USD',
    'EUR',
    'GBP',
    'JPY',
    'CNY',
    'KRW',
    'KPW',
    'TWD',
    'HKD',
    'SGD',
    'AUD',
    'NZD',
    'CAD',
    'INR',
    'PKR',
    'BDT',
    'LKR',
    'NPR',
    'BTN',
  ].map(asItself),
  ...['IDR', 'MYR', 'PHP', 'THB', 'VND', 'MMK', 'KHR', 'LAK', 'BND', 'MNT', 'KZT', 'UZS', 'KGS', 'TJS', 'AFN', 'RUB', 'TRY', 'UAH'].map(
    asItself,
  ),
  ...['IRR', 'SAR', 'AED', 'QAR', 'ILS', 'BRL', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'PGK', 'FJD', 'MVR'].map(asItself),
  ['RMB', { code: 'CNY' }],
  ['NTD', { code: 'TWD' }],
  ['Rs', { code: 'INR', others: RUPEES }],
  ['Re', { code: 'INR', others: RUPEES }],
  ['RM', { code: 'MYR' }],
  ['Rp', { code: 'IDR' }],
  ['Tk', { code: 'BDT' }],
  ['Php', { code: 'PHP' }],
]);

function asItself(code: string): [string, Currency] {
  return [code, { code }];
}

/** Words after an amount, in the singular and lower case; plurals in `s` are added. Longer phrases win. */
const CURRENCY_WORDS: readonly (readonly [Currency, readonly string[]])[] = [
  [{ code: 'USD', others: DOLLARS }, ['dollar']],
  [{ code: 'USD' }, ['us dollar', 'u.s. dollar', 'american dollar', 'united states dollar']],
  [{ code: 'AUD' }, ['australian dollar']],
  [{ code: 'NZD' }, ['new zealand dollar']],
  [{ code: 'CAD' }, ['canadian dollar']],
  [{ code: 'SGD' }, ['singapore dollar', 'singaporean dollar']],
  [{ code: 'HKD' }, ['hong kong dollar']],
  [{ code: 'TWD' }, ['new taiwan dollar', 'taiwan dollar', 'taiwanese dollar', 'nt dollar']],
  [{ code: 'BND' }, ['brunei dollar']],
  [{ code: 'FJD' }, ['fijian dollar', 'fiji dollar']],
  [{ code: 'CNY' }, ['yuan', 'renminbi', 'chinese yuan', 'rmb']],
  [{ code: 'JPY' }, ['yen', 'japanese yen']],
  [{ code: 'KRW', others: ['KPW'], needsScale: true }, ['won']],
  [{ code: 'KRW' }, ['korean won', 'south korean won']],
  [{ code: 'KPW' }, ['north korean won']],
  [{ code: 'INR', others: RUPEES }, ['rupee']],
  [{ code: 'INR' }, ['indian rupee']],
  [{ code: 'PKR' }, ['pakistani rupee', 'pakistan rupee']],
  [{ code: 'LKR' }, ['sri lankan rupee']],
  [{ code: 'NPR' }, ['nepalese rupee', 'nepali rupee']],
  [{ code: 'BDT' }, ['taka', 'bangladeshi taka']],
  [{ code: 'IDR' }, ['rupiah', 'indonesian rupiah']],
  [{ code: 'MYR' }, ['ringgit', 'malaysian ringgit']],
  [{ code: 'PHP', others: ['MXN'] }, ['peso']],
  [{ code: 'PHP' }, ['philippine peso']],
  [{ code: 'THB' }, ['baht', 'thai baht']],
  [{ code: 'VND' }, ['dong', 'vietnamese dong']],
  [{ code: 'MMK' }, ['kyat']],
  [{ code: 'KHR' }, ['riel']],
  [{ code: 'LAK' }, ['kip']],
  [{ code: 'MNT' }, ['tugrik', 'tögrög']],
  [{ code: 'KZT' }, ['tenge']],
  [{ code: 'RUB' }, ['rouble', 'ruble', 'russian rouble', 'russian ruble']],
  [{ code: 'EUR' }, ['euro']],
  [{ code: 'GBP', needsScale: true }, ['pound']],
  [{ code: 'GBP' }, ['pound sterling', 'pounds sterling', 'british pound']],
  [{ code: 'CHF' }, ['swiss franc']],
  [{ code: 'TRY' }, ['turkish lira']],
  [{ code: 'IRR' }, ['iranian rial']],
  [{ code: 'SAR' }, ['saudi riyal']],
  [{ code: 'AED' }, ['emirati dirham', 'uae dirham']],
  [{ code: 'ILS' }, ['shekel']],
  [{ code: 'BRL' }, ['brazilian real', 'reai']],
];

/** Currency words after an amount: phrase (lower case, one space between words) to currency. */
export const currencyWords: ReadonlyMap<string, Currency> = new Map(
  CURRENCY_WORDS.flatMap(([currency, words]) =>
    words.flatMap((word): [string, Currency][] => [
      [word, currency],
      [`${word}s`, currency],
    ]),
  ),
);
