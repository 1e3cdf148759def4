/** A copy of `text` that does not keep the document alive which it was cut from, as a slice would. */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
