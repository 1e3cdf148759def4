import type { DocumentRule } from './types.ts';

/** A bibliography that could not be read at all; what is wrong inside one is found in its own file. */
export const referenceMalformed: DocumentRule = {
  id: 'reference/malformed',
  severity: 'error',
  page: {
    finds: 'a bibliography that cannot be read, or an entry in it that cannot',
    why: 'Keys that stand in the lost part would look undefined. Everything that can be read is used.',
    bad: 'bibliography: refrences.bib',
    good: 'bibliography: references.bib',
  },
  check: ({ frontMatter, bibliographies }) =>
    bibliographies.flatMap((bibliography) => {
      const named = frontMatter.bibliography.find((value) => value.value === bibliography.path);
      if (bibliography.state !== 'missing' || !named) return [];
      return [{ ...named.span, message: `The bibliography "${bibliography.path}" cannot be read.`, related: [], fixes: [] }];
    }),
};
