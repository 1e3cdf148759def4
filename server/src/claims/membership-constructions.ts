import { ARTICLES, COPULAS, GROUPING_NOUNS, NEGATIONS, VERB_FILLERS } from '../language/cues.ts';
import type { NameMention, TimeMention, Token } from '../language/types.ts';
import { wordSet } from '../language/word-set.ts';
import { cover, type Span } from '../span.ts';
import { MEMBERSHIP } from './certainty.ts';
import {
  BELONGING,
  BESIDE_WORDS,
  CHANGE_VERBS,
  COMPOSITION_FILLERS,
  COMPOSITION_VERBS,
  CONSTITUTING_VERBS,
  FIGURATIVE,
  FOREIGN_ROLES,
  FOUNDING_VERBS,
  NEEDS_TO,
  OPEN_LIST,
  REACH_WORDS,
  type Relation,
  ROLE_ADJECTIVES,
  ROLE_NOUNS,
} from './membership-words.ts';
import { clauseOf, type Lexicon, type ReadSentence, tokenAt } from './sentence.ts';

/** A membership as one construction states it. */
export interface FoundMembership {
  readonly relation: Relation;
  readonly members: readonly NameMention[];
  readonly grouping: NameMention;
  /** The words of the relation. */
  readonly words: Span;
  readonly exhaustive: boolean;
  readonly denied: boolean;
  readonly score: number;
  /** A time that the construction itself gives ("… and Sweden in 2024"). */
  readonly time?: TimeMention;
}

interface Scene {
  readonly sentence: ReadSentence;
  readonly countries: readonly NameMention[];
  readonly groupings: readonly NameMention[];
}

/** A reading of the word at index `i` of the tokens. */
type Construction = (scene: Scene, i: number, token: Token) => FoundMembership | undefined;

/** Every construction that is anchored in a word, tried in this order. */
const CONSTRUCTIONS: readonly Construction[] = [readRole, readChange, readBelonging, readFounding, readComposition, readConstituting];

/** The memberships that a sentence states, by every construction that is known. */
export function findMemberships(sentence: ReadSentence, lexicon: Lexicon): FoundMembership[] {
  const kindOf = (name: NameMention) => lexicon.dataset.entity(name.entity)?.kind;
  const groupings = sentence.names.filter((name) => !name.compound && kindOf(name) === 'grouping');
  if (groupings.length === 0) return [];
  const scene: Scene = { sentence, groupings, countries: sentence.names.filter((name) => !name.compound && kindOf(name) === 'country') };
  const anchored = sentence.tokens.flatMap((token, i) => (token.kind === 'word' ? (firstOf(scene, i, token) ?? []) : []));
  const bracketed = groupings.flatMap((grouping) => readParenthesis(scene, grouping) ?? []);
  return [...anchored.flatMap((found) => [found, ...furtherGroupings(scene, found), ...gapped(scene, found)]), ...bracketed];
}

function firstOf(scene: Scene, i: number, token: Token): FoundMembership | undefined {
  for (const construction of CONSTRUCTIONS) {
    const found = construction(scene, i, token);
    if (found) return found;
  }
  return undefined;
}

/** "X is a (founding) member of G", "X, a member of G", "As a member of G, X …", "G member X", "G's members are X, Y and Z". */
function readRole(scene: Scene, i: number, token: Token): FoundMembership | undefined {
  const base = ROLE_NOUNS.get(token.lower);
  if (!base) return undefined;
  const { tokens } = scene.sentence;
  if (NEEDS_TO.has(token.lower) && tokens[i + 1]?.lower !== 'to') return undefined;
  const adjectives = adjectivesBefore(tokens, i);
  if (adjectives.some((word) => FOREIGN_ROLES.has(word))) return undefined;
  if (tokens[i + 1]?.lower === 'in' && FIGURATIVE.has(tokens[i + 2]?.lower ?? '')) return undefined;
  const relation = adjectives.map((word) => ROLE_ADJECTIVES.get(word)).find((role) => role !== undefined) ?? base;
  return roleOfGrouping(scene, i, token, relation) ?? groupingRole(scene, token, relation);
}

function adjectivesBefore(tokens: readonly Token[], i: number): string[] {
  const words: string[] = [];
  for (let k = i - 1; k >= 0 && i - k <= 4; k--) {
    const word = tokens[k]?.lower ?? '';
    if (ARTICLES.has(word) || COPULAS.has(word)) break;
    words.push(word, ...word.split('-'));
  }
  return words;
}

/** "… member of G": of the list after an "are", of the subject before it, or of the subject after "As a member of G,". */
function roleOfGrouping(scene: Scene, i: number, noun: Token, relation: Relation): FoundMembership | undefined {
  const preposition = scene.sentence.tokens[i + 1];
  if (preposition?.lower !== 'of' && preposition?.lower !== 'in' && preposition?.lower !== 'to') return undefined;
  const grouping = groupingAfter(scene, preposition.end);
  if (!grouping) return undefined;
  const listed = listedAfter(scene, grouping.end);
  if (listed.length > 1 && isEquation(scene, grouping.end, listed)) return composed(listed, grouping, noun, true);
  const subject = subjectBefore(scene, i);
  const members = subject.length ? subject : i <= 4 ? listed : [];
  const first = members[0];
  if (!first) return undefined;
  const only = relation === 'member' && scene.sentence.tokens[tokenAt(scene.sentence.tokens, first.start) - 1]?.lower === 'only';
  return only && members.length > 1
    ? composed(members, grouping, cover(noun, grouping), true)
    : stated(relation, members, grouping, cover(noun, grouping));
}

/** "the members of G are X, Y and Z" */
function isEquation(scene: Scene, from: number, listed: readonly NameMention[]): boolean {
  const words = wordsBetween(scene.sentence, from, listed[0]?.start ?? from);
  return (
    words.some((word) => word === 'are' || word === 'were') &&
    words.every((word) => COPULAS.has(word) || ARTICLES.has(word) || word === ':')
  );
}

/** "NATO member Turkey", "the CSTO members Armenia and Belarus", "ASEAN's members are …", "X is an ASEAN member". */
function groupingRole(scene: Scene, noun: Token, relation: Relation): FoundMembership | undefined {
  const grouping = scene.groupings.find(
    (name) => name.end <= noun.start && wordsBetween(scene.sentence, name.end, noun.start).every(isRoleFiller),
  );
  if (!grouping) return undefined;
  const listed = listedAfter(scene, noun.end);
  const first = listed[0];
  if (first) {
    const between = wordsBetween(scene.sentence, noun.end, first.start);
    if (between.every((word) => ARTICLES.has(word))) return stated(relation, listed, grouping, noun);
    if (between.some((word) => OPEN_LIST.has(word))) return stated(relation, listed, grouping, noun);
    if (between.every((word) => COPULAS.has(word) || word === ':' || ARTICLES.has(word)))
      return relation === 'founder' ? stated(relation, listed, grouping, noun) : composed(listed, grouping, noun, true);
  }
  const members = subjectBefore(scene, tokenAt(scene.sentence.tokens, grouping.start));
  return members.length ? stated(relation, members, grouping, cover(grouping, noun)) : undefined;
}

function isRoleFiller(word: string): boolean {
  return ROLE_ADJECTIVES.has(word) || word === 'full' || word === 'whose' || REACH_WORDS.has(word);
}

/** "Vietnam joined ASEAN in 1995", "Uzbekistan left the CSTO", "Iran was admitted to the SCO". */
function readChange(scene: Scene, i: number, token: Token): FoundMembership | undefined {
  const relation = CHANGE_VERBS.get(token.lower);
  const grouping = relation && groupingAfter(scene, token.end);
  if (!relation || !grouping) return undefined;
  const members = subjectBefore(scene, i);
  return members.length ? stated(relation, members, grouping, cover(token, grouping)) : undefined;
}

/** "Japan belongs to AUKUS", "South Korea remains outside the Quad" */
function readBelonging(scene: Scene, i: number, token: Token): FoundMembership | undefined {
  const denied = BELONGING.get(token.lower);
  const grouping = denied === undefined ? undefined : groupingAfter(scene, token.end);
  if (!grouping) return undefined;
  const members = subjectBefore(scene, i);
  return members.length ? { ...stated('member', members, grouping, cover(token, grouping)), denied: denied ?? false } : undefined;
}

/** "X, Y and Z founded G", "G was founded by X, Y and Z" */
function readFounding(scene: Scene, i: number, token: Token): FoundMembership | undefined {
  if (!FOUNDING_VERBS.has(token.lower)) return undefined;
  const founded = groupingAfter(scene, token.end);
  const founders = founded ? subjectBefore(scene, i) : [];
  if (founded && founders.length > 1) return stated('founder', founders, founded, cover(token, founded));
  const grouping = groupingBefore(scene, token.start);
  const by = scene.sentence.tokens.slice(i + 1, i + 6).find((next) => next.lower === 'by');
  const listed = by ? listedAfter(scene, by.end) : [];
  return grouping && listed.length > 1 ? stated('founder', listed, grouping, cover(grouping, token)) : undefined;
}

/** "AUKUS comprises Australia, …", "the Quad, which groups …", "Besides Russia, the CSTO comprises …" */
function readComposition(scene: Scene, i: number, token: Token): FoundMembership | undefined {
  const particle = scene.sentence.tokens[i + 1]?.lower;
  const whole = COMPOSITION_VERBS.get(particle === 'up' ? `${token.lower} up` : token.lower);
  const grouping = whole === undefined ? undefined : groupingBefore(scene, token.start);
  const listed = grouping ? listedAfter(scene, token.end) : [];
  const [first, last] = [listed[0], listed[listed.length - 1]];
  if (whole === undefined || !grouping || !first || !last) return undefined;
  const between = wordsBetween(scene.sentence, token.end, first.start);
  if (!between.every((word) => ARTICLES.has(word) || COMPOSITION_FILLERS.has(word) || isCount(scene.sentence, word))) return undefined;
  if (listed.length < 2 && whole) return undefined;
  const open = OPEN_LIST.has(token.lower) || restIsOpen(scene.sentence, last.end);
  return composed([...besideBefore(scene, grouping), ...listed], grouping, token, whole && !open);
}

/** "X, Y and Z make up G" */
function readConstituting(scene: Scene, i: number, token: Token): FoundMembership | undefined {
  if (!CONSTITUTING_VERBS.has(token.lower)) return undefined;
  const next = scene.sentence.tokens[i + 1];
  const grouping = groupingAfter(scene, next?.lower === 'up' ? next.end : token.end);
  const members = grouping ? subjectBefore(scene, i) : [];
  return grouping && members.length > 1 ? composed(members, grouping, cover(token, grouping), true) : undefined;
}

/** "AUKUS (Australia, the United Kingdom and the United States)" */
function readParenthesis(scene: Scene, grouping: NameMention): FoundMembership | undefined {
  const opening = scene.sentence.tokens[tokenAt(scene.sentence.tokens, grouping.end)];
  if (!opening || !OPENING_MARKS.has(opening.text)) return undefined;
  const listed = listedAfter(scene, opening.end);
  const [first, last] = [listed[0], listed[listed.length - 1]];
  if (!first || !last || listed.length < 2 || wordsBetween(scene.sentence, opening.end, first.start).some((word) => !ARTICLES.has(word)))
    return undefined;
  const closing = scene.sentence.tokens[tokenAt(scene.sentence.tokens, last.end)];
  return closing && CLOSING_MARKS.has(closing.text) ? composed(listed, grouping, opening, true) : undefined;
}

const OPENING_MARKS = new Set(['(', '—', '–']);
const CLOSING_MARKS = new Set([')', '—', '–']);

/** "a member of both the Quad and the SCO": the same said of the groupings that are joined to the first. */
function furtherGroupings(scene: Scene, found: FoundMembership): FoundMembership[] {
  const further: FoundMembership[] = [];
  let last = found.grouping;
  for (const grouping of scene.groupings) {
    if (grouping.start < last.end) continue;
    const between = wordsBetween(scene.sentence, last.end, grouping.start).filter((word) => !ARTICLES.has(word));
    if (between.length === 0 || !between.every((word) => word === 'and' || word === ',' || word === 'or' || word === 'nor')) break;
    if (found.grouping.end > found.words.end) break;
    further.push({ ...found, grouping, words: cover(found.words, grouping) });
    last = grouping;
  }
  return further;
}

/** "Finland joined NATO in 2023 and Sweden in 2024": the verb and the grouping are left out the second time. */
function gapped(scene: Scene, found: FoundMembership): FoundMembership[] {
  if (found.relation !== 'joined' && found.relation !== 'left') return [];
  const { sentence } = scene;
  return scene.countries.flatMap((country) => {
    if (country.start < found.words.end || country.possessive) return [];
    const before = sentence.tokens[tokenAt(sentence.tokens, country.start) - 1]?.lower;
    const time = sentence.times.find(
      (mention) => mention.relation === 'in' && tokenAt(sentence.tokens, mention.span.start) - tokenAt(sentence.tokens, country.end) === 1,
    );
    return time && (before === 'and' || before === ',') ? [{ ...found, members: [country], time }] : [];
  });
}

function stated(relation: Relation, members: readonly NameMention[], grouping: NameMention, words: Span): FoundMembership {
  return { relation, members, grouping, words, exhaustive: false, denied: false, score: MEMBERSHIP.stated };
}

function composed(members: readonly NameMention[], grouping: NameMention, words: Span, exhaustive: boolean): FoundMembership {
  return { relation: 'composition', members, grouping, words, exhaustive, denied: false, score: MEMBERSHIP.composed };
}

/** The grouping that directly follows an offset, articles and prepositions skipped. */
function groupingAfter({ sentence, groupings }: Scene, from: number): NameMention | undefined {
  return groupings.find(
    (name) =>
      name.start > from &&
      !modifiesNoun(sentence, name) &&
      wordsBetween(sentence, from, name.start).every((word) => ARTICLES.has(word) || LEADING_WORDS.has(word) || isTimeWord(sentence, word)),
  );
}

/** "joined the Quad members", "left the ASEAN summit": a noun follows the grouping, which is what the verb is about; or "in name only" does. */
function modifiesNoun(sentence: ReadSentence, grouping: NameMention): boolean {
  const at = tokenAt(sentence.tokens, grouping.end);
  const [next, second] = [sentence.tokens[at], sentence.tokens[at + 1]];
  if (grouping.possessive) return true;
  if (next?.lower === 'in' && FIGURATIVE.has(second?.lower ?? '')) return true;
  return GROUPING_MATTERS.has(next?.lower ?? '');
}

/** What groupings have and do, which is not the grouping. */
const GROUPING_MATTERS = wordSet(
  'member members leader leaders partner partners country countries state states nations minister ministers summit ' +
    'summits meeting meetings exercise exercises drill drills talks dialogue forum statement declaration process framework ' +
    'initiative project programme program council secretariat officials allies forces troops headquarters negotiations ' +
    'conference session table consensus chair pillar mission missions operation operations foreign defence defense',
);

const LEADING_WORDS = wordSet('to from both either into of in since so-called');

/** The nearest grouping before an offset with nothing but auxiliaries and relatives between. */
function groupingBefore({ sentence, groupings }: Scene, until: number): NameMention | undefined {
  return [...groupings].reverse().find((name) => name.end <= until && wordsBetween(sentence, name.end, until).every(isLinking));
}

function isLinking(word: string): boolean {
  return (
    word === ',' ||
    word === 'which' ||
    word === 'that' ||
    word === ')' ||
    VERB_FILLERS.has(word) ||
    COPULAS.has(word) ||
    GROUPING_NOUNS.has(word)
  );
}

function isCount(sentence: ReadSentence, word: string): boolean {
  return sentence.quantities.some((quantity) => sentence.text.slice(quantity.span.start, quantity.span.end).toLowerCase() === word);
}

function restIsOpen(sentence: ReadSentence, from: number): boolean {
  const rest = wordsBetween(sentence, from, sentence.span.end).slice(0, 5);
  return rest.some(
    (word) => word === 'others' || word === 'other' || word === 'among' || word === 'more' || word === 'several' || word === 'some',
  );
}

function besideBefore({ sentence, countries }: Scene, grouping: NameMention): NameMention[] {
  if (!BESIDE_WORDS.has(sentence.tokens[0]?.lower ?? '')) return [];
  return countries.filter((name) => name.end < grouping.start);
}

/** The first list of countries after an offset: names joined by commas and "and" only. */
function listedAfter({ sentence, countries }: Scene, from: number): NameMention[] {
  const list: NameMention[] = [];
  for (const name of countries) {
    if (name.start < from) continue;
    const last = list[list.length - 1];
    if (last && !wordsBetween(sentence, last.end, name.start).every((word) => ARTICLES.has(word) || JOINERS.has(word))) break;
    if (name.possessive || name.kind === 'demonym') break;
    list.push(name);
  }
  return list;
}

const JOINERS = wordSet(', and or nor &');

/** The list of countries that is the subject of the word at `i`: the nearest to the left in its clause, or before a relative clause. */
function subjectBefore({ sentence, countries }: Scene, i: number): NameMention[] {
  const token = sentence.tokens[i];
  if (!token) return [];
  const clause = clauseOf(sentence, token);
  const names = countries.filter((name) => name.end <= token.start && !name.possessive && name.kind !== 'demonym');
  const inClause = names.filter((name) => clauseOf(sentence, name) === clause);
  const pool =
    inClause.length === 0 && (sentence.clauses.list[clause]?.kind === 'relative' || isBracketed(sentence, names, clause))
      ? names
      : inClause;
  const last = pool[pool.length - 1];
  if (!last || !reaches(sentence, last.end, token.start)) return [];
  const list = [last];
  for (const name of pool.slice(0, -1).reverse()) {
    const next = list[0] ?? last;
    if (!wordsBetween(sentence, name.end, next.start).every((word) => ARTICLES.has(word) || JOINERS.has(word))) break;
    list.unshift(name);
  }
  return list;
}

/** "Five states—Indonesia, Malaysia and three others—founded": the list stands between dashes or parentheses inside the clause. */
function isBracketed(sentence: ReadSentence, names: readonly NameMention[], clause: number): boolean {
  const last = names[names.length - 1];
  const own = last && sentence.clauses.list[clauseOf(sentence, last)];
  return own?.parent === clause && (own.kind === 'aside' || own.kind === 'parenthesis');
}

/** Whether only auxiliaries, adverbs, articles, commas and role words lie between a subject and its verb or noun. */
function reaches(sentence: ReadSentence, from: number, to: number): boolean {
  return wordsBetween(sentence, from, to).every(
    (word) =>
      COPULAS.has(word) ||
      VERB_FILLERS.has(word) ||
      ARTICLES.has(word) ||
      NEGATIONS.has(word) ||
      ROLE_ADJECTIVES.has(word) ||
      REACH_WORDS.has(word) ||
      word.endsWith('ly') ||
      isTimeWord(sentence, word),
  );
}

function isTimeWord(sentence: ReadSentence, word: string): boolean {
  return sentence.times.some((time) => sentence.text.slice(time.span.start, time.span.end).toLowerCase().includes(word));
}

/** The lower-case words and marks between two offsets, possessive endings left out. */
export function wordsBetween(sentence: ReadSentence, from: number, to: number): string[] {
  return sentence.tokens
    .filter((token) => token.start >= from && token.end <= to && token.text !== "'s" && token.text !== '’s')
    .map((token) => token.lower);
}
