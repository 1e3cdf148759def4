// Mocha's build for browsers reads these; an extension host's worker may have neither.
const missing = { location: { search: '', href: 'http://127.0.0.1/' }, window: globalThis };
for (const [name, value] of Object.entries(missing)) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true });
}
