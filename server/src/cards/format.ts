const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `1st`, `2nd`, `13th`. */
export function formatOrdinal(rank: number): string {
  const endings: Record<Intl.LDMLPluralRule, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return `${rank}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(rank)]}`;
}

/** An ISO 8601 date of any precision: `27 April 2026`, `April 2026`, `2026`. What is no date stays as it is. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const name = months[Number(month) - 1];
  if (!year || !name) return iso;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
