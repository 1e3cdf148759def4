// The part of node:assert/strict that suites for a worker may use.

class AssertionError extends Error {
  override name = 'AssertionError';
}

function check(holds: boolean, message: string): asserts holds {
  if (!holds) throw new AssertionError(message);
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

function ok(value: unknown, message = `${show(value)} is not truthy`): asserts value {
  check(Boolean(value), message);
}

function equal(actual: unknown, expected: unknown, message = `${show(actual)} is not ${show(expected)}`): void {
  check(Object.is(actual, expected), message);
}

/** Of values that JSON can carry. */
function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  equal(show(actual), show(expected), message);
}

function match(text: string, pattern: RegExp, message = `${show(text)} does not match ${pattern}`): void {
  check(pattern.test(text), message);
}

function fail(message: string): never {
  throw new AssertionError(message);
}

export default Object.assign(ok, { ok, equal, deepEqual, match, fail });
