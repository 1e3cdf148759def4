/** Imports every `*.web.test.ts`; the build makes it. */
declare module 'briefproof:web-suites';
declare module 'mocha/mocha';
