import type { EntityId, NameForm, NameRule } from '../dataset/types.ts';
import type { Span } from '../span.ts';
import type { NameMention } from './types.ts';

/** Finds the names of a lexicon in a text, longest form first, from word starts. Built once, used for every block. */
export interface NameFinder {
  /** Mentions in document order, never overlapping. Offsets are UTF-16 offsets of `text`. */
  find(text: string): NameMention[];
}

interface Node {
  readonly next: Map<number, Node>;
  forms: NameForm[] | undefined;
}

interface Match extends Span {
  readonly forms: readonly NameForm[];
}

/** Builds the finder for `names`. Letter case counts only for forms that ask for it; typographic apostrophes and hyphens match plain ones. */
export function nameFinder(names: readonly NameForm[]): NameFinder {
  const root: Node = { next: new Map(), forms: undefined };
  for (const name of names) insert(root, name);
  return { find: (text) => resolve(text, match(root, text)) };
}

/** A form that is a noun and an adjective ("US") is read as the noun. */
function insert(root: Node, name: NameForm): void {
  let node = root;
  for (let i = 0; i < name.form.length; i++) {
    const code = fold(name.form.charCodeAt(i));
    let child = node.next.get(code);
    if (!child) {
      child = { next: new Map(), forms: undefined };
      node.next.set(code, child);
    }
    node = child;
  }
  node.forms ??= [];
  if (name.kind === 'demonym') node.forms.push(name);
  else node.forms.unshift(name);
}

function match(root: Node, text: string): Match[] {
  const found: Match[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isWordCode(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const longest = longestFrom(root, text, at);
    if (longest) found.push(longest);
    at = longest ? longest.end : at;
    while (at < text.length && isWordCode(text.charCodeAt(at))) at++;
  }
  return found;
}

function longestFrom(root: Node, text: string, start: number): Match | undefined {
  let node: Node | undefined = root;
  let best: Match | undefined;
  for (let i = start; i < text.length; i++) {
    node = node.next.get(fold(text.charCodeAt(i)));
    if (!node) break;
    if (!node.forms || isWordCode(text.charCodeAt(i + 1)) || text.charCodeAt(i + 1) === DOLLAR) continue;
    const written = text.slice(start, i + 1);
    const forms = node.forms.filter((form) => !form.caseSensitive || sameLetters(form.form, written));
    const kept = forms.filter((form) => form.caseSensitive || looksLikeName(form.form, written));
    if (kept.length) best = { start, end: i + 1, forms: kept };
  }
  return best;
}

/** A form written with a capital in the lexicon is a name only where the text has one too ("turkey" is a bird). */
function looksLikeName(form: string, written: string): boolean {
  return !hasCapital(form) || hasCapital(written);
}

function hasCapital(text: string): boolean {
  return text !== text.toLowerCase();
}

/** Whether letter case is that of the form; an article may open a sentence. */
function sameLetters(form: string, written: string): boolean {
  for (let i = form.startsWith('the ') ? 1 : 0; i < form.length; i++) {
    if (plain(form.charCodeAt(i)) !== plain(written.charCodeAt(i))) return false;
  }
  return true;
}

function resolve(text: string, matches: readonly Match[]): NameMention[] {
  const clear = new Set<EntityId>();
  for (const match of matches) {
    const sure = match.forms.find((form) => !isContextual(form.rule) && neighboursAllow(text, match, form.rule));
    if (sure) clear.add(sure.entity);
  }
  const mentions: NameMention[] = [];
  for (const match of matches) {
    const form = match.forms.find((candidate) => neighboursAllow(text, match, candidate.rule) && contextAllows(clear, candidate));
    if (form) mentions.push(mention(text, match, form));
  }
  return mentions;
}

function mention(text: string, span: Span, form: NameForm): NameMention {
  return {
    start: span.start,
    end: span.end,
    entity: form.entity,
    kind: form.kind,
    possessive: isPossessive(text, span.end),
    compound: isHyphen(text.charCodeAt(span.end)) || isHyphen(text.charCodeAt(span.start - 1)),
  };
}

function isContextual(rule: NameRule | undefined): boolean {
  return rule !== undefined && (rule.needs.length > 0 || rule.unless.length > 0);
}

function contextAllows(clear: ReadonlySet<EntityId>, form: NameForm): boolean {
  if (!form.rule) return true;
  if (form.rule.unless.some((entity) => clear.has(entity))) return false;
  return form.rule.needs.length === 0 || form.rule.needs.some((entity) => clear.has(entity));
}

function neighboursAllow(text: string, span: Span, rule: NameRule | undefined): boolean {
  if (!rule) return true;
  if (rule.notBefore.length && rule.notBefore.includes(wordAfter(text, span.end))) return false;
  return rule.notAfter.length === 0 || !rule.notAfter.includes(wordBefore(text, span.start));
}

function wordAfter(text: string, from: number): string {
  let start = from;
  while (start < text.length && isGap(text.charCodeAt(start))) start++;
  let end = start;
  while (end < text.length && isWordCode(text.charCodeAt(end))) end++;
  return text.slice(start, end).toLowerCase();
}

function wordBefore(text: string, until: number): string {
  let end = until;
  while (end > 0 && isGap(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && isWordCode(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
}

function isPossessive(text: string, end: number): boolean {
  if (plain(text.charCodeAt(end)) !== APOSTROPHE) return false;
  const next = text.charCodeAt(end + 1);
  if (next === LOWER_S || next === UPPER_S) return !isWordCode(text.charCodeAt(end + 2));
  return text.charCodeAt(end - 1) === LOWER_S && !isWordCode(next);
}

const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
/** "US$5" names a currency. */
const DOLLAR = 0x24;
const LOWER_S = 0x73;
const UPPER_S = 0x53;

/** Typographic apostrophes and hyphens as the plain ones; other characters as they are. */
function plain(code: number): number {
  if (code === 0x2019 || code === 0x02bc || code === 0x2018) return APOSTROPHE;
  if (code === 0x2010 || code === 0x2011 || code === 0x2013) return HYPHEN;
  if (code === 0xa0 || code === 0x202f || code === 0x09 || code === 0x0a) return 0x20;
  return code;
}

function fold(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  if (code < 0x80) return plain(code);
  const lower = plain(String.fromCharCode(code).toLowerCase().charCodeAt(0));
  return Number.isNaN(lower) ? code : lower;
}

function isHyphen(code: number): boolean {
  return plain(code) === HYPHEN;
}

function isGap(code: number): boolean {
  return plain(code) === 0x20 || isHyphen(code);
}

function isWordCode(code: number): boolean {
  if (code >= 0x61 && code <= 0x7a) return true;
  if (code >= 0x41 && code <= 0x5a) return true;
  if (code >= 0x30 && code <= 0x39) return true;
  if (!(code >= 0xc0)) return false;
  return code < 0x2000 ? code !== 0xd7 && code !== 0xf7 : code > 0x2fff;
}
