/** The port to files outside the documents that are open. */
export interface FileReader {
  /** The text of a file without its byte order mark; undefined where there is none, or none that can be read. */
  read(uri: string): Promise<string | undefined>;
}

/** Reads by the first reader that has the file. */
export function firstOf(readers: readonly FileReader[]): FileReader {
  return {
    async read(uri) {
      for (const reader of readers) {
        const text = await reader.read(uri);
        if (text !== undefined) return text;
      }
      return undefined;
    },
  };
}

/** Takes off a byte order mark, as editors do when they open a file. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
