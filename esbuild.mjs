// Builds the extension: `node esbuild.mjs [TARGET…] [--watch] [--sizes]`. Without a target: all of them.
//
//   client   dist/client.js       the VS Code side, in the Node extension host
//   server   dist/server.js       the language server, on Node
//   cli      dist/cli.js          the command line, executable
//   web      dist/web/*.js        both sides for a browser's worker; a Node built-in fails the build
//   tests    out/**               the suites that run inside VS Code, in either extension host
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context, formatMessages } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const dataFolder = path.join(root, 'data');

/** Resolution for a browser's worker; `worker` keeps `decode-named-character-reference` from reaching for a DOM. */
const worker = { platform: 'browser', conditions: ['worker', 'module'] };

const common = { absWorkingDir: root, bundle: true, logLevel: 'silent', legalComments: 'none', loader: { '.svg': 'text' } };
const shipped = { ...common, minify: true, plugins: [datasetPlugin()] };
const node = { ...shipped, platform: 'node', format: 'cjs', target: 'node20' };
const web = { ...shipped, ...worker, target: 'es2022' };
const test = { ...common, format: 'cjs', sourcemap: 'inline' };

/** Esbuild options by target; a target is built by one call for each element. */
const targets = {
  client: [{ ...node, external: ['vscode'], entryPoints: { client: 'client/src/main.ts' }, outdir: 'dist' }],
  server: [{ ...node, entryPoints: { server: 'server/src/main.ts' }, outdir: 'dist' }],
  cli: [{ ...node, entryPoints: { cli: 'server/src/cli.ts' }, outdir: 'dist', banner: { js: '#!/usr/bin/env node' } }],
  web: [
    { ...web, format: 'cjs', external: ['vscode'], entryPoints: { client: 'client/src/main.web.ts' }, outdir: 'dist/web' },
    { ...web, format: 'iife', entryPoints: { server: 'server/src/main.web.ts' }, outdir: 'dist/web' },
  ],
  tests: [
    {
      ...test,
      platform: 'node',
      target: 'node20',
      external: ['vscode', 'mocha'],
      entryPoints: ['test/vscode/index.ts', ...suites('.test.ts')],
      outbase: 'test/vscode',
      outdir: 'out/node',
    },
    {
      ...test,
      ...worker,
      target: 'es2022',
      external: ['vscode'],
      entryPoints: ['test/vscode/web/index.ts'],
      outbase: 'test/vscode/web',
      outdir: 'out/web',
      alias: { 'node:assert/strict': './test/vscode/web/assert.ts' },
      define: { global: 'globalThis' },
      plugins: [webSuitesPlugin()],
    },
  ],
};

/** Paths, from the root, of the suites whose name ends in `ending`. */
function suites(ending) {
  const folder = 'test/vscode/suite';
  if (!existsSync(path.join(root, folder))) return [];
  const names = readdirSync(path.join(root, folder)).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => `${folder}/${name}`);
}

/** Provides `briefproof:web-suites`, which imports every `*.web.test.ts`: a worker has no folder to read them from. */
function webSuitesPlugin() {
  return virtualModule('briefproof:web-suites', () => ({
    contents: suites('.web.test.ts')
      .map((file) => `require('./${file}');`)
      .join('\n'),
    resolveDir: root,
  }));
}

/** Provides `briefproof:dataset`: the compiled form of data/ as its default export. A problem in data/ fails the build. */
function datasetPlugin() {
  return virtualModule('briefproof:dataset', async () => {
    const files = readDataPackage();
    const watchFiles = [...files.keys()].map((name) => path.join(dataFolder, name));
    const compileDataset = await loadCompiler();
    const { compiled, problems } = compileDataset(files);
    if (problems.length > 0) return { errors: problems.map(asError), watchFiles };
    return { contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled))});`, watchFiles };
  });
}

function virtualModule(name, load) {
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
      onLoad({ filter: /^/, namespace: name }, load);
    },
  };
}

function asError({ file, line, column, message }) {
  return { text: `data/${file}:${line}:${column} ${message}` };
}

/** The text of every file in data/, by its path there. What the descriptor names and is not among them, the compiler reports. */
function readDataPackage() {
  const names = readdirSync(dataFolder, { recursive: true }).filter((name) => /\.(?:csv|json)$/.test(name));
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(path.join(dataFolder, name), 'utf8')]));
}

/** `compileDataset` of the server, bundled in memory: Node 20 reads no TypeScript. Under the worker's conditions, as it also ships there. */
async function loadCompiler() {
  const entryPoints = ['server/src/dataset/compile.ts'];
  const result = await build({ ...common, ...worker, format: 'esm', write: false, entryPoints });
  const source = Buffer.from(result.outputFiles[0].contents).toString('base64');
  const { compileDataset } = await import(`data:text/javascript;base64,${source}`);
  return compileDataset;
}

/** The extension that carries the suites where Briefproof itself is installed from its package. */
function writeSuitesManifest() {
  const manifest = { name: 'suites', publisher: 'briefproof', version: '0.0.0', engines: { vscode: '*' } };
  mkdirSync(path.join(root, 'out'), { recursive: true });
  writeFileSync(path.join(root, 'out/package.json'), `${JSON.stringify(manifest)}\n`);
}

function printSizes() {
  for (const name of readdirSync(path.join(root, 'dist'), { recursive: true })) {
    const { size } = statSync(path.join(root, 'dist', name));
    if (name.endsWith('.js')) console.log(`${(size / 1024).toFixed(0).padStart(6)} KB  dist/${name}`);
  }
}

/** Builds one target and returns what is to be said of it. */
async function buildTarget(options) {
  try {
    return await build(options);
  } catch (error) {
    if (!Array.isArray(error.errors)) throw error;
    return error;
  }
}

/** Without those that say again what an earlier one says: a problem of data/ is met by every bundle that holds the dataset. */
function distinct(messages) {
  const said = new Set();
  return messages.filter(({ text, location }) => {
    const key = JSON.stringify([text, location]);
    return !said.has(key) && said.add(key);
  });
}

/** Problems of data/ name their own place; others are shown with the source that esbuild points at. */
async function print(kind, messages) {
  const [ours, others] = [messages.filter(isData), messages.filter((message) => !isData(message))];
  for (const { text } of ours) console.error(text);
  for (const text of await formatMessages(others, { kind, color: process.stderr.isTTY })) console.error(text);
}

function isData(message) {
  return message.pluginName === 'briefproof:dataset' && message.text.startsWith('data/');
}

async function watch(options) {
  const report = { name: 'report', setup: ({ onEnd }) => onEnd(({ errors }) => print('error', errors)) };
  const watched = await context({ ...options, plugins: [...(options.plugins ?? []), report] });
  await watched.watch();
}

async function main(args) {
  const names = args.filter((arg) => !arg.startsWith('--'));
  const unknown = names.filter((name) => !(name in targets));
  if (unknown.length > 0) throw new Error(`no such target: ${unknown.join(', ')} (there are ${Object.keys(targets).join(', ')})`);
  const chosen = (names.length > 0 ? names : Object.keys(targets)).flatMap((name) => targets[name]);
  writeSuitesManifest();
  if (args.includes('--watch')) return Promise.all(chosen.map(watch));
  const results = await Promise.all(chosen.map(buildTarget));
  const errors = distinct(results.flatMap((result) => result.errors));
  await print('warning', distinct(results.flatMap((result) => result.warnings)));
  await print('error', errors);
  if (existsSync(path.join(root, 'dist/cli.js'))) chmodSync(path.join(root, 'dist/cli.js'), 0o755);
  if (args.includes('--sizes')) printSizes();
  if (errors.length > 0) process.exitCode = 1;
}

await main(process.argv.slice(2));
