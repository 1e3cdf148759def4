/** Cardinal words below a hundred. */
export const cardinals: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index): [string, number] => [word, 20 + 10 * index]),
]);

/** Ordinal words below a hundred; "twenty-first" is put together from a cardinal and an ordinal. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1]),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth'
    .split(' ')
    .map((word, index): [string, number] => [word, 20 + 10 * index]),
]);

/** Scale words that can follow any number. Lakh and crore are the Indian 10⁵ and 10⁷. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bln', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['trn', 1e12],
  ['tn', 1e12],
  ['quadrillion', 1e15],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['lac', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
]);

/** Letters that are scales after an amount of money (`$5m`), and metres, tonnes or nothing elsewhere. */
export const moneyScales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);

/** Capital letters and `b` glued to a plain number (`5M people`, `50K troops`). */
export const gluedScales: ReadonlyMap<string, number> = new Map([
  ['K', 1e3],
  ['k', 1e3],
  ['M', 1e6],
  ['B', 1e9],
  ['b', 1e9],
]);

/** The parts of a whole, in the singular; "second" is none. */
export const denominators: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['quarter', 4],
  ...[...ordinals].filter(([, value]) => value >= 3 && value <= 100),
]);

/** Words that multiply: the factor, and the direction where the word is a change. */
export const multiples: ReadonlyMap<string, { readonly factor: number; readonly change?: 'up' | 'down' }> = new Map([
  ...verbForms('double', 2, 'up'),
  ...verbForms('triple', 3, 'up'),
  ...verbForms('treble', 3, 'up'),
  ...verbForms('quadruple', 4, 'up'),
  ...verbForms('quintuple', 5, 'up'),
  ...verbForms('sextuple', 6, 'up'),
  ...verbForms('halve', 0.5, 'down'),
]);

function verbForms(base: string, factor: number, change: 'up' | 'down'): [string, { factor: number; change: 'up' | 'down' }][] {
  const stem = base.slice(0, -1);
  return [base, `${base}s`, `${base}d`, `${stem}ing`].map((form) => [form, { factor, change }]);
}

/** The values of the fraction characters. */
export const vulgarFractions: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);
