import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from './install.mjs';
import { logsFolder, picturesFolder } from './paths.mjs';
import { serveVSCode } from './vscode-server.mjs';

/** Of the errors of a run. The first says why; a crash that is tried again says it many times. */
const SHOWN_PROBLEMS = 20;

/** The page reaches this machine and nothing else. */
const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * Opens an address in a Chromium without a window. `expose` holds functions that the page may call by name.
 * `close` ends the browser.
 */
export async function openPage(url, { expose = {} } = {}) {
  const browser = await chromium.launch({ executablePath: await ensureChromium(), headless: true, args: CHROMIUM_ARGUMENTS });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const [name, callback] of Object.entries(expose)) await page.exposeFunction(name, callback);
    await page.goto(url, { timeout: 60_000 });
    return { page, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Serves a VS Code (see `serveVSCode`) and opens it. `close` ends both; `problems` are the errors that VS Code has logged. */
export async function openWorkbench({ expose, ...options }) {
  const server = await serveVSCode(options);
  try {
    const { page, close } = await openPage(server.url, { expose });
    return { page, problems: server.problems, close: () => close().finally(server.close) };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** Keeps a picture of the page as out/pictures/NAME.png. */
export async function keepPicture(page, name) {
  mkdirSync(picturesFolder, { recursive: true });
  await page.screenshot({ path: path.join(picturesFolder, `${name}.png`) });
}

/** Keeps what VS Code has logged as errors in out/logs/NAME.log, and prints the first of it. */
export function exportProblems(name, problems) {
  if (problems.length === 0) return;
  mkdirSync(logsFolder, { recursive: true });
  writeFileSync(path.join(logsFolder, `${name}.log`), `${problems.join('\n')}\n`);
  console.log(`VS Code has logged errors; the first ${SHOWN_PROBLEMS} of out/logs/${name}.log:`);
  console.log(problems.slice(0, SHOWN_PROBLEMS).join('\n'));
}
