// What holds of every file of the project.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readJson, readText, sourcesBelow, trackedFiles } from './project.ts';
import { readSource } from './source.ts';

interface Manifest {
  readonly type?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, Manifest & { readonly version?: string }>>;
}

/** Paths that mean one machine, or lie beside the project. Written so that this file does not hold them. */
const FOREIGN = ['/work' + '/', '/home' + '/', '/root' + '/', '/Users' + '/', '../' + 'shared', 'registry.' + 'npmjs'];

const BINARY = /\.(?:png|vsix|woff2?)$/;

const tracked = trackedFiles();
const text = tracked.filter((file) => !BINARY.test(file));
const locks = tracked.filter((file) => file.endsWith('package-lock.json'));

describe('The project', () => {
  it('names no path of one machine', () => {
    const wrong = text.flatMap((file) =>
      linesOf(file).flatMap((line, index) => FOREIGN.filter((path) => line.includes(path)).map((path) => `${file}:${index + 1} ${path}`)),
    );
    assert.deepEqual(wrong, []);
  });

  it('silences no check in its TypeScript', () => {
    const files = ['client/src', 'server/src', 'test'].flatMap(sourcesBelow).filter((file) => !file.includes('/node_modules/'));
    const wrong = files.flatMap((file) => readSource(file).silenced.map(({ line, what }) => `${file}:${line} ${what}`));
    assert.deepEqual(wrong, []);
  });

  it('skips and narrows no test', () => {
    const files = text.filter((file) => /\.test\.(?:ts|mjs)$|test\/vscode\//.test(file));
    const narrowed = new RegExp(`\\b(?:it|test|describe|suite)\\.${'(?:only|skip|todo)'}\\(`);
    assert.deepEqual(
      files.filter((file) => narrowed.test(readText(file))),
      [],
    );
  });

  it('leaves the type of its manifest to VS Code, whose worker host refuses "module"', () => {
    assert.equal(readJson<Manifest>('package.json').type, undefined);
  });
});

describe('Lock files', () => {
  for (const file of locks) {
    it(`hold no address: ${file}`, () => {
      assert.ok(!readText(file).includes('"resolved"'));
    });

    it(`hold the packages of every platform, without which npm ci refuses: ${file}`, () => {
      const { packages } = readJson<Lock>(file);
      const missing = Object.entries(packages).flatMap(([owner, { optionalDependencies = {} }]) => {
        const names = Object.keys(optionalDependencies);
        return names.filter((name) => !(`node_modules/${name}` in packages) && !(`${owner}/node_modules/${name}` in packages));
      });
      assert.deepEqual(missing, []);
    });

    it(`pin every dependency of their manifest: ${file}`, () => {
      const manifest = readJson<Manifest>(file.replace('package-lock.json', 'package.json'));
      const { packages } = readJson<Lock>(file);
      assert.deepEqual(pick(packages[''] ?? {}), pick(manifest));
      const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
      assert.deepEqual(
        names.filter((name) => packages[`node_modules/${name}`]?.version === undefined),
        [],
      );
    });
  }
});

describe('Fixtures', () => {
  it('are each used by a test, by name or by the folder that holds them', () => {
    const tests = tracked
      .filter((file) => file.startsWith('test/') && /\.(?:ts|mjs|lua)$/.test(file))
      .map(readText)
      .join('\n');
    const fixtures = tracked.filter((file) => file.startsWith('test/fixtures/') && !/\.(?:ts|mjs)$/.test(file));
    const unused = fixtures.filter((file) => !namesOf(file).some((name) => tests.includes(name)));
    assert.deepEqual(unused, []);
  });
});

function linesOf(file: string): string[] {
  return readText(file).split('\n');
}

function pick({ dependencies = {}, devDependencies = {}, optionalDependencies = {} }: Manifest): Manifest {
  return { dependencies, devDependencies, optionalDependencies };
}

/** How a test may name a fixture: by the file, or by a folder above it, in a path or by itself. */
function namesOf(file: string): string[] {
  const [name = file, ...folders] = file.split('/').slice(2).reverse();
  return [name, ...folders.flatMap((folder) => [`fixtures/${folder}`, `'${folder}'`])];
}
