import type { DocumentRule } from './types.ts';

/** Front matter that cannot be read. */
export const frontMatter: DocumentRule = {
  id: 'brief/front-matter',
  severity: 'warning',
  page: {
    finds: 'front matter that is not closed or cannot be read as YAML',
    why: 'The date and the bibliography are read from it. What can be read is still used.',
    bad: '---\ntitle: "A brief\n---',
    good: '---\ntitle: "A brief"\n---',
  },
  check: ({ frontMatter: { malformed } }) => malformed.map(({ span, message }) => ({ ...span, message, related: [], fixes: [] })),
};
