/** Dates are ISO 8601, as precisely as known: `2012`, `2012-06`, `2012-06-28`. An empty one is not known. */

/** The first day that a date can mean. */
export function firstDay(date: string): string {
  return `${date}${'-01-01'.slice(Math.max(0, date.length - 4))}`;
}

/** The last day that a date can mean, every month having 31. */
export function lastDay(date: string): string {
  return `${date}${'-12-31'.slice(Math.max(0, date.length - 4))}`;
}

/** Whether something released on `published` was out by the end of `by`. */
export function isOutBy(published: string, by: string): boolean {
  return lastDay(published) <= lastDay(by);
}

/** Whether what began at `joined` and ended at `left` held at some time in `at`. */
export function holdsAt(at: string, joined: string, left: string | undefined): boolean {
  const begun = joined === '' || firstDay(joined) <= lastDay(at);
  return begun && (left === undefined || lastDay(left) > firstDay(at));
}
