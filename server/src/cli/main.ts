import type { Dataset } from '../dataset/types.ts';
import { check } from './check.ts';
import { explain } from './explain.ts';
import { type Terminal, UsageError } from './terminal.ts';

const HELP = `briefproof: checks the claims of policy briefs on Asian security

  briefproof check PATH… [--format text|json] [--rule RULE=SEVERITY]… [--fail-on error|warning|never] [--date YYYY-MM-DD]
  briefproof explain "SENTENCE"
  briefproof lsp --stdio

PATH is a Markdown file or a folder. SEVERITY is off, hint, information, warning or error; RULE may be a group such as claim/*.
--date stands for today where a brief has no date of its own.
Exit code: 0 clean, 1 findings at or over the level of --fail-on (error, unless said), 2 wrong use or unreadable input.`;

/** Runs a command other than `lsp` and returns the exit code. */
export function run(args: readonly string[], dataset: () => Dataset, today: string, terminal: Terminal): number {
  const [command, ...rest] = args;
  try {
    if (command === 'check') return check(rest, dataset(), today, terminal);
    if (command === 'explain') return explain(rest, dataset(), today, terminal);
    if (command === 'help' || command === '--help' || command === '-h') {
      terminal.out(HELP);
      return 0;
    }
    throw new UsageError(command ? `There is no command "${command}".` : 'A command is needed.');
  } catch (error) {
    if (!isUsageError(error)) throw error;
    terminal.error(`${error.message}\n\n${HELP}`);
    return 2;
  }
}

/** Our own, and what parseArgs throws for an unknown option. */
function isUsageError(error: unknown): error is Error {
  return error instanceof UsageError || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
}
