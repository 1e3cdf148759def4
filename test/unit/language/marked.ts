/** A text without its marks, and the words that stood between `{` and `}` with their UTF-16 offsets. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Takes `{` and `}` out of a test sentence. */
export function unmark(marked: string): Marked {
  let text = '';
  let start = 0;
  const spans: { start: number; end: number }[] = [];
  for (const char of marked) {
    if (char === '{') start = text.length;
    else if (char === '}') spans.push({ start, end: text.length });
    else text += char;
  }
  return { text, spans };
}
