/** A half-open range of UTF-16 code units, `[start, end)`. What it counts from is said where it is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` lies in `span`, its end included, as a caret does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** `span` moved by `by` code units. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** The smallest span that holds both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The words of `text` under `span`. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
