import { format } from 'node:util';
import { exportProblems, keepPicture, openWorkbench } from './workbench.mjs';

/** What VS Code says of itself on every run. */
const NOISE = /Canceled|Service Worker/;

/**
 * Runs the tests of `extensionTestsPath` in a served VS Code (options of `serveVSCode`) and returns their exit code: 124 after
 * VSCODE_SECONDS (120), 130 when interrupted. `onPrint` takes each line that the page prints.
 * Where the code is not 0, keeps a picture and the errors that VS Code logged, under `label`.
 */
export async function runInWorkbench({ label, onPrint, ...options }) {
  const errors = [];
  const log = (level, parts) => {
    const line = format(...parts);
    if (level === 'error' && !NOISE.test(line)) errors.push(line);
    onPrint(line);
  };
  const ending = endOfTests();
  const workbench = await openWorkbench({ ...options, expose: { codeAutomationLog: log, codeAutomationExit: ending.end } });
  try {
    const code = await ending.code;
    if (code === 124) console.error('The tests did not end in time.');
    if (code !== 0) {
      await keepPicture(workbench.page, `${label}-failed`);
      exportProblems(label, [...workbench.problems(), ...errors]);
    }
    return code;
  } finally {
    await workbench.close();
  }
}

/** The exit code of the tests, as the page, the clock or the person at the terminal first decides it. */
function endOfTests() {
  let end;
  const code = new Promise((resolve) => {
    end = resolve;
  });
  const timer = setTimeout(() => end(124), Number(process.env.VSCODE_SECONDS ?? 120) * 1000);
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => end(130));
  return { end, code: code.finally(() => clearTimeout(timer)) };
}
