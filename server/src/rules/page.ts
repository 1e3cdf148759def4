import { CLAIM_RULES, DOCUMENT_RULES } from './list.ts';
import type { ClaimRule, DocumentRule } from './types.ts';

/** The page that documents every rule, in Markdown. Diagnostics link to its headings. */
export function rulesPage(): string {
  const rules = [...CLAIM_RULES, ...DOCUMENT_RULES];
  const contents = rules.map(({ id, severity, page }) => `| [${id}](#${anchor(id)}) | ${severity} | ${page.finds} |`);
  return [INTRODUCTION, ['| rule | severity | finds |', '| --- | --- | --- |', ...contents].join('\n'), ...rules.map(section), ''].join(
    '\n\n',
  );
}

const INTRODUCTION = `# Rules

Made from the rules themselves in \`server/src/rules/\`. Each rule's severity can be set by rule or by group (\`claim/*\`) to \`off\`, \`hint\`, \`information\`, \`warning\` or
\`error\`: in VS Code with the setting \`briefproof.severities\`, on the command line with \`--rule RULE=SEVERITY\`. To silence a rule at one place, write
\`<!-- brief-ignore RULE: reason -->\` before the paragraph; for a whole file \`<!-- brief-ignore-file RULE: reason -->\`.`;

function section({ id, severity, page }: ClaimRule | DocumentRule): string {
  return `## ${id}

Finds ${page.finds}. Severity: ${severity}.

${page.why}

\`\`\`markdown
${page.bad}
\`\`\`

Better:

\`\`\`markdown
${page.good}
\`\`\``;
}

/** The anchor that a heading gets where Markdown is shown: lower case, without the slash. */
function anchor(id: string): string {
  return id.replace('/', '');
}
