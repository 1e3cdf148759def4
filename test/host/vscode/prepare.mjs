// `npm ci --ignore-scripts && node prepare.mjs` makes a VS Code server that runs from npm packages alone. Needs no network and no
// compiler; may be run again at any time.
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('node_modules', import.meta.url));
const vscode = path.join(modules, 'code-server/lib/vscode');

/** Native modules, which would need a compiler: a file logger, a watchdog for orphans, a device identifier for telemetry. Each name is exported by itself, as Node finds it when an ES module imports it. */
const STAND_INS = {
  '@vscode/spdlog': `
    const fs = require('fs'), path = require('path');
    class Logger {
      constructor(name, file) { this.file = file; this.level = 2; fs.mkdirSync(path.dirname(file), { recursive: true }); }
      write(level, text) { try { fs.appendFileSync(this.file, new Date().toISOString() + ' [' + level + '] ' + text + '\\n'); } catch {} }
      trace(text) { this.write('trace', text); }
      debug(text) { this.write('debug', text); }
      info(text) { this.write('info', text); }
      warn(text) { this.write('warning', text); }
      error(text) { this.write('error', text); }
      critical(text) { this.write('critical', text); }
      getLevel() { return this.level; }
      setLevel(level) { this.level = level; }
      setPattern() {} clearFormatters() {} flush() {} drop() {}
    }
    exports.version = 0;
    exports.Logger = Logger;
    exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
    exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(name, file);`,
  '@vscode/native-watchdog': 'exports.start = () => {}; exports.exit = (code) => process.exit(code || 0);',
  '@vscode/deviceid': "exports.getDeviceId = async () => 'test';",
};

/** Built-in extensions that start programs, sign in, reach for a network or need modules that are not installed. Grammars and themes stay: the workbench asks for them. */
const UNWANTED_EXTENSIONS = [
  'copilot',
  'debug-auto-launch',
  'debug-server-ready',
  'git',
  'github',
  'grunt',
  'gulp',
  'ipynb',
  'jake',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'notebook-renderers',
  'php-language-features',
  'references-view',
  'simple-browser',
  'terminal-suggest',
  'tunnel-forwarding',
  'typescript-language-features',
];

/** The server looks for its modules, and serves them to the browser, from its own folder. */
function linkModules() {
  const link = path.join(vscode, 'node_modules');
  rmSync(link, { recursive: true, force: true });
  symlinkSync(process.platform === 'win32' ? modules : '../../..', link, 'junction');
}

function writeStandIn([name, source]) {
  const folder = path.join(modules, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
  writeFileSync(path.join(folder, 'index.js'), source);
}

/** Ripgrep, behind `workspace.findFiles`, ships a binary for every platform. */
function keepOwnRipgrep() {
  const folder = path.join(modules, '@vscode/ripgrep-universal/bin');
  const others = readdirSync(folder).filter((name) => name !== `${process.platform}-${process.arch}`);
  for (const name of others) rmSync(path.join(folder, name), { recursive: true, force: true });
}

function removeUnwantedExtensions() {
  for (const name of UNWANTED_EXTENSIONS) rmSync(path.join(vscode, 'extensions', name), { recursive: true, force: true });
}

linkModules();
for (const standIn of Object.entries(STAND_INS)) writeStandIn(standIn);
keepOwnRipgrep();
removeUnwantedExtensions();
