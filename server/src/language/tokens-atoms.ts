import type { Token } from './types.ts';

/** How an atom hangs on the one before it: `hyphen` and `dash` stand between the two without space and are no atoms themselves. */
export type Join = 'start' | 'space' | 'glued' | 'hyphen' | 'dash';

/** A part of a token between hyphens: what the number grammars match on. "five-year" and "5-year" are two atoms each. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly kind: Token['kind'];
  readonly text: string;
  readonly lower: string;
  readonly join: Join;
}

/** Stands for whatever lies outside the text. */
const NOTHING: Atom = { start: -1, end: -1, kind: 'punctuation', text: '', lower: '', join: 'start' };

/** The atom at `index`, or an empty mark where there is none. */
export function atomAt(atoms: readonly Atom[], index: number): Atom {
  return atoms[index] ?? NOTHING;
}

/** Splits tokens at inner hyphens and turns hyphens and dashes that touch both neighbours into joins. */
export function toAtoms(tokens: readonly Token[]): Atom[] {
  const atoms: Atom[] = [];
  let join: Join = 'start';
  let end = -1;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (join !== 'hyphen' && join !== 'dash') join = end < 0 ? 'start' : token.start === end ? 'glued' : 'space';
    end = token.end;
    const between = betweenJoin(token, tokens[index - 1], tokens[index + 1]);
    if (between !== undefined) {
      join = between;
      continue;
    }
    pushParts(atoms, token, join);
    join = 'glued';
  }
  return atoms;
}

function betweenJoin(token: Token, before: Token | undefined, after: Token | undefined): 'hyphen' | 'dash' | undefined {
  if (before === undefined || after === undefined || before.end !== token.start || token.end !== after.start) return undefined;
  const sides = (before.kind === 'word' || before.kind === 'number' || before.text === '%') && after.kind !== 'punctuation';
  if (!sides) return undefined;
  if (token.text === '-' || token.text === '‐' || token.text === '‑') return 'hyphen';
  if (token.text === '–' || (token.text === '−' && before.kind === 'number')) return 'dash';
  return undefined;
}

function pushParts(atoms: Atom[], token: Token, join: Join): void {
  const { kind, start, end, text, lower } = token;
  if (kind !== 'word' || !lower.includes('-')) {
    atoms.push({ kind, start, end, text, lower, join });
    return;
  }
  let from = 0;
  for (const part of text.split(/[-‐‑]/)) {
    const at = start + from;
    const partKind = /^\d+$/.test(part) ? 'number' : 'word';
    if (part !== '') {
      const partLower = part.toLowerCase().replace(/[’ʼ]/g, "'");
      atoms.push({ kind: partKind, start: at, end: at + part.length, text: part, lower: partLower, join: from === 0 ? join : 'hyphen' });
    }
    from += part.length + 1;
  }
}

/** The number of atoms that spell `words` from `index` on, or 0. Words may be joined in any way but by a dash. */
export function matchWords(atoms: readonly Atom[], index: number, words: readonly string[]): number {
  for (let offset = 0; offset < words.length; offset++) {
    const atom = atomAt(atoms, index + offset);
    if (atom.lower !== words[offset] || (offset > 0 && atom.join === 'dash')) return 0;
  }
  return words.length;
}

/** Phrases to look up over atoms. Keys have one space between atoms, whether the text has one or a hyphen. */
export class PhraseTable<Value> {
  private readonly values: ReadonlyMap<string, Value>;
  /** The most atoms of a phrase that begins with this word. */
  private readonly longest = new Map<string, number>();

  constructor(values: ReadonlyMap<string, Value>) {
    this.values = values;
    for (const phrase of values.keys()) {
      const words = phrase.split(' ');
      const first = words[0] ?? '';
      this.longest.set(first, Math.max(this.longest.get(first) ?? 0, words.length));
    }
  }

  /** The longest phrase that starts at atom `index`. */
  at(atoms: readonly Atom[], index: number): PhraseAt<Value> | undefined {
    let phrase = atomAt(atoms, index).lower;
    const most = this.longest.get(phrase);
    if (most === undefined) return undefined;
    let found: PhraseAt<Value> | undefined;
    for (let end = index + 1; ; end++) {
      const value = this.values.get(phrase);
      if (value !== undefined) found = { value, end, phrase };
      const next = atomAt(atoms, end);
      if (end - index >= most || next.join === 'dash' || next.join === 'start') return found;
      phrase += ` ${next.lower}`;
    }
  }
}

/** A phrase found; `end` is the atom after it. */
export interface PhraseAt<Value> {
  readonly value: Value;
  readonly end: number;
  readonly phrase: string;
}

/** Whether the atom is a word that begins with a capital. */
export function isCapitalised(atom: Atom): boolean {
  return atom.kind === 'word' && atom.text !== atom.lower && /^\p{Lu}/u.test(atom.text);
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor of in on at to by for from with without as than that which who whose is are was were be been being has have had do does did will would can ' +
    'could may might shall should must it its they their he his she her this these those there here not no if while when where after before since until during between among ' +
    'against over under above below through into onto per about around some both all each every respectively so then now also only just even up down off out within across ' +
    'toward towards despite via amid because although though whereas compared versus vs such what how why'
  ).split(' '),
);

/** Whether the word only binds others: articles, prepositions, auxiliaries, pronouns and the like. */
export function isFunctionWord(atom: Atom): boolean {
  return FUNCTION_WORDS.has(atom.lower);
}

/** Whether the atom can open or be the noun group that a number counts: a word in lower case that is no function word. */
export function isNounLike(atom: Atom): boolean {
  return atom.kind === 'word' && !isFunctionWord(atom) && /^[\p{Ll}]/u.test(atom.text);
}
