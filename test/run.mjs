// `npm test [STEP…]`: installs what is missing, builds, runs every step (or those named), and counts. A step that fails stops no
// other. The last line is `N passed, N failed`.
import path from 'node:path';
import { runChild } from './host/child.mjs';
import { canInstallDebianPackages, ensureChromium, ensureDependencies, ensureNeovim, ensureVSCode } from './host/install.mjs';
import { findOnPath, root } from './host/paths.mjs';
import { countResults, failures } from './host/results.mjs';
import { testFiles } from './host/test-files.mjs';

/** Whether the suites run in a desktop VS Code, so that what only a served one can run may be left out. */
const desktop = Boolean(process.env.VSCODE_EXECUTABLE || process.env.VSCODE_VERSION);
const served = [ensureVSCode, ensureChromium];

/**
 * In the order of running. `needs` is what must be installed first; `seconds` the time after which the step is stopped. A step whose
 * needs cannot be met has failed, except where `optional` says that it may be left out, with a line that says why.
 */
const steps = [
  { name: 'build', seconds: 60, command: [process.execPath, 'esbuild.mjs', '--sizes'] },
  { name: 'types', seconds: 90, command: [tool('tsc'), '--noEmit'] },
  { name: 'lint', seconds: 60, command: [tool('biome'), 'ci', '--colors=off', '.'] },
  { name: 'deadcode', seconds: 60, command: [tool('knip')] },
  ...['unit', 'lsp', 'fuzz', 'accuracy', 'fixtures'].map((folder) => ({
    name: folder,
    seconds: 180,
    files: () => testFiles(`test/${folder}`),
  })),
  { name: 'host', seconds: 30, files: () => ['test/host/results.test.mjs'] },
  { name: 'vscode', seconds: 180, needs: desktop ? [] : served, command: [process.execPath, 'test/host/run-suites.mjs'] },
  { name: 'web', seconds: 180, needs: served, optional: desktop, command: [process.execPath, 'test/host/run-web-suites.mjs'] },
  { name: 'ui', seconds: 180, needs: served, optional: desktop, files: () => ['test/vscode/ui.mjs'] },
  { name: 'start', seconds: 180, needs: served, optional: desktop, files: () => ['test/host/start.test.mjs'] },
  { name: 'package', seconds: 120, files: () => ['test/host/package.test.mjs'] },
  {
    name: 'packaged',
    seconds: 180,
    needs: served,
    optional: desktop,
    command: [process.execPath, 'test/host/run-suites.mjs', 'out/briefproof.vsix'],
  },
  { name: 'neovim', seconds: 90, needs: [ensureNeovim], optional: !mayHaveNeovim(), files: () => ['test/host/neovim.test.mjs'] },
];

function tool(name) {
  return path.join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

function mayHaveNeovim() {
  return findOnPath('nvim') !== undefined || canInstallDebianPackages();
}

/** The program of a step and its arguments. Files of tests are run by Node's own runner, TypeScript among them. */
function commandOf({ command, files }) {
  if (command) return command;
  return [
    process.execPath,
    '--import',
    'tsx',
    '--test',
    '--test-reporter=spec',
    '--test-timeout=120000',
    '--test-concurrency=2',
    ...files(),
  ];
}

/** Why a step cannot be run, or undefined. */
async function hindrance({ needs = [], files }) {
  if (files?.().length === 0) return 'there is no test of this kind';
  try {
    for (const need of needs) await once(need);
    return undefined;
  } catch (error) {
    return error.message;
  }
}

const outcomes = new Map();

/** The outcome of `need`, which is called once however many steps have it. */
function once(need) {
  if (!outcomes.has(need)) outcomes.set(need, need());
  return outcomes.get(need);
}

/** Runs a step and returns how many of its tests have passed and failed. */
async function runStep(step) {
  const started = Date.now();
  const reason = await hindrance(step);
  if (reason !== undefined && step.optional) {
    console.log(`- ${step.name}: not run: ${reason}`);
    return { passed: 0, failed: 0 };
  }
  const result = reason === undefined ? await execute(step) : { passed: 0, failed: 1, shown: reason };
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const mark = result.failed === 0 ? '✔' : '✖';
  console.log(`${mark} ${step.name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
  if (result.shown) console.log(indent(result.shown));
  return result;
}

async function execute(step) {
  const [command, ...args] = commandOf(step);
  const options = { seconds: step.seconds, env: { NO_COLOR: '1', FORCE_COLOR: undefined }, shell: command.endsWith('.cmd') };
  const { code, output } = await runChild(command, args, options);
  const counts = countResults(output, code);
  return { ...counts, shown: counts.failed === 0 ? '' : failures(output) };
}

function indent(text) {
  return text.trimEnd().replace(/^/gm, '    ');
}

function choose(names) {
  const unknown = names.filter((name) => steps.every((step) => step.name !== name));
  if (unknown.length > 0) throw new Error(`no such step: ${unknown.join(', ')} (there are ${steps.map(({ name }) => name).join(', ')})`);
  return names.length === 0 ? steps : steps.filter(({ name }) => name === 'build' || names.includes(name));
}

async function main(names) {
  const started = Date.now();
  const chosen = choose(names);
  await ensureDependencies();
  const results = [];
  for (const step of chosen) results.push(await runStep(step));
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${((Date.now() - started) / 1000).toFixed(0)} s`);
  return { passed: sum('passed'), failed: sum('failed') };
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => process.exit(130));
const total = await main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  return { passed: 0, failed: 1 };
});
if (total.failed > 0) process.exitCode = 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
