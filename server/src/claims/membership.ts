import type { Entity, EntityId } from '../dataset/types.ts';
import { ARTICLES, COPULAS, GROUPING_NOUNS, NEGATIONS, PRONOUNS, VERB_FILLERS } from '../language/cues.ts';
import type { NameMention, Token } from '../language/types.ts';
import { cover, type Span } from '../span.ts';
import { guardOver } from './guards.ts';
import { clauseOf, type Lexicon, type ReadSentence, tokenAt } from './sentence.ts';
import type { Claim, MembershipReading } from './types.ts';
import { type When, whenOf } from './when.ts';

type Relation = MembershipReading['relation'];

/** Nouns of belonging and the relation that they state. */
const ROLE_NOUNS: ReadonlyMap<string, Relation> = new Map([
  ['member', 'member'], ['members', 'member'], ['signatory', 'member'], ['signatories', 'member'], ['participant', 'member'], ['participants', 'member'],
  ['founder', 'founder'], ['founders', 'founder'], ['observer', 'observer'], ['observers', 'observer'],
]);

/** Adjectives of a role noun that change the relation. */
const ROLE_ADJECTIVES: ReadonlyMap<string, Relation> = new Map([['founding', 'founder'], ['founder', 'founder'], ['original', 'founder'], ['charter', 'founder']]);

/** Words that make a role noun another relation than the dataset's membership. */
const FOREIGN_ROLES = new Set(['dialogue', 'partner', 'associate', 'prospective', 'would-be', 'potential', 'aspiring', 'candidate', 'former', 'future', 'possible', 'likely', 'non', 'permanent', 'non-permanent', 'council', 'family', 'staff', 'crew', 'cabinet', 'committee', 'senior', 'gang', 'parliamentary', 'active']);

/** Verbs that make the subject a member or end that. */
const CHANGE_VERBS: ReadonlyMap<string, Relation> = new Map([
  ['joined', 'joined'], ['joins', 'joined'], ['acceded', 'joined'], ['accedes', 'joined'], ['entered', 'joined'],
  ['left', 'left'], ['quit', 'left'], ['withdrew', 'left'], ['exited', 'left'],
]);

/** Verbs of belonging. */
const BELONGING_VERBS = new Set(['belongs', 'belong', 'belonged']);

/** Verbs between a grouping and its members; `true` where the list must be whole. */
const COMPOSITION_VERBS: ReadonlyMap<string, boolean> = new Map([
  ['comprises', true], ['comprise', true], ['comprised', true], ['comprising', true], ['consists', true], ['consisted', true], ['consisting', true],
  ['groups', false], ['grouping', false], ['unites', false], ['uniting', false], ['links', false], ['linking', false], ['joins', false], ['binds', false], ['brings', false], ['bringing', false], ['brought', false],
  ['includes', false], ['include', false], ['included', false], ['including', false], ['counts', false], ['encompasses', false], ['spans', false],
]);

/** Words that leave a list open. */
const OPEN_LIST = new Set(['including', 'includes', 'include', 'included', 'such', 'notably', 'among', 'counts', 'eg', 'e.g.', 'plus', 'inter']);

/** Words that set members beside a list that follows ("Besides Russia, the CSTO comprises …"). */
const BESIDE_WORDS = new Set(['besides', 'alongside', 'with', 'plus']);

interface Found {
  readonly relation: Relation;
  readonly members: readonly NameMention[];
  readonly grouping: NameMention;
  readonly words: Span;
  readonly exhaustive: boolean;
  readonly score: number;
}

/** Memberships: "Japan is a member of the Quad", "AUKUS groups …", "Vietnam joined ASEAN in 1995", "neither X nor Y belongs to …". */
export function readMemberships(sentence: ReadSentence, lexicon: Lexicon, now: number): Claim[] {
  const groupings = sentence.names.filter((name) => !name.compound && isGrouping(lexicon.dataset.entity(name.entity)));
  const claims: Claim[] = [];
  for (const found of findMemberships(sentence, groupings, lexicon)) {
    const claim = toClaim(sentence, found, now);
    if (claim && !claims.some((other) => other.span.start === claim.span.start && other.span.end === claim.span.end)) claims.push(claim);
  }
  return claims;
}

function findMemberships(sentence: ReadSentence, groupings: readonly NameMention[], lexicon: Lexicon): Found[] {
  const found: Found[] = [];
  for (const [i, token] of sentence.tokens.entries()) {
    if (token.kind !== 'word') continue;
    const read = readRole(sentence, i, token, groupings, lexicon) ?? readChange(sentence, i, token, groupings, lexicon) ?? readBelonging(sentence, i, token, groupings, lexicon) ?? readComposition(sentence, token, groupings, lexicon);
    if (read) found.push(read);
  }
  for (const grouping of groupings) {
    const read = readParenthesis(sentence, grouping, lexicon);
    if (read) found.push(read);
  }
  return found;
}

function isGrouping(entity: Entity | undefined): boolean {
  return entity?.kind === 'grouping';
}

function memberNames(sentence: ReadSentence, lexicon: Lexicon): NameMention[] {
  return sentence.names.filter((name) => !name.compound && lexicon.dataset.entity(name.entity)?.kind === 'country');
}

/** "X is a (founding) member of G", "X, a member of G", "G member X", "G's members are X, Y and Z". */
function readRole(sentence: ReadSentence, i: number, token: Token, groupings: readonly NameMention[], lexicon: Lexicon): Found | undefined {
  const base = ROLE_NOUNS.get(token.lower);
  if (!base) return undefined;
  const adjectives = adjectivesBefore(sentence.tokens, i);
  if (adjectives.some((word) => FOREIGN_ROLES.has(word))) return undefined;
  const relation = adjectives.map((word) => ROLE_ADJECTIVES.get(word)).find((role) => role !== undefined) ?? base;
  return roleOfGrouping(sentence, i, relation, groupings, lexicon) ?? groupingRole(sentence, i, relation, groupings, lexicon);
}

function adjectivesBefore(tokens: readonly Token[], i: number): string[] {
  const words: string[] = [];
  for (let k = i - 1; k >= 0 && i - k <= 4; k--) {
    const word = tokens[k]?.lower ?? '';
    if (ARTICLES.has(word) || COPULAS.has(word)) break;
    words.push(...word.split('-'), word);
  }
  return words;
}

/** "… member of G": the subject is the nearest list of countries to the left, across a copula, comma or "as". */
function roleOfGrouping(sentence: ReadSentence, i: number, relation: Relation, groupings: readonly NameMention[], lexicon: Lexicon): Found | undefined {
  const preposition = sentence.tokens[i + 1];
  if (preposition?.lower !== 'of' && preposition?.lower !== 'in' && preposition?.lower !== 'to') return undefined;
  const grouping = groupings.find((name) => name.start > preposition.start && wordsBetween(sentence, preposition.end, name.start).every((word) => ARTICLES.has(word)));
  if (!grouping) return undefined;
  const noun = sentence.tokens[i];
  if (!noun) return undefined;
  const listed = listedAfter(sentence, grouping.end, lexicon);
  if (listed.length && isEquation(sentence, grouping.end, listed)) return { relation: 'composition', members: listed, grouping, words: noun, exhaustive: true, score: 0.9 };
  const members = subjectBefore(sentence, i, lexicon);
  if (members.length === 0) return undefined;
  const words = cover(noun, grouping);
  return { relation, members, grouping, words, exhaustive: false, score: 1 };
}

/** "the members of G are X, Y and Z" */
function isEquation(sentence: ReadSentence, from: number, listed: readonly NameMention[]): boolean {
  const first = listed[0];
  return first !== undefined && listed.length > 1 && wordsBetween(sentence, from, first.start).some((word) => word === 'are' || word === 'were');
}

/** "NATO member Turkey", "the CSTO members Armenia and Belarus", "ASEAN's members are …". */
function groupingRole(sentence: ReadSentence, i: number, relation: Relation, groupings: readonly NameMention[], lexicon: Lexicon): Found | undefined {
  const noun = sentence.tokens[i];
  if (!noun) return undefined;
  const grouping = groupings.find((name) => name.end <= noun.start && wordsBetween(sentence, name.end, noun.start).every((word) => word === "'s" || word === '’s' || ROLE_ADJECTIVES.has(word) || word === 'full' || /^[a-z]+$/.test(word) === false));
  if (!grouping) return undefined;
  const listed = listedAfter(sentence, noun.end, lexicon);
  const first = listed[0];
  if (first) {
    const between = wordsBetween(sentence, noun.end, first.start);
    if (between.length === 0 || between.every((word) => ARTICLES.has(word))) return { relation, members: listed, grouping, words: noun, exhaustive: false, score: 0.95 };
    if (between.some((word) => OPEN_LIST.has(word))) return { relation, members: listed, grouping, words: noun, exhaustive: false, score: 0.9 };
    if (between.every((word) => word === 'are' || word === 'were' || word === ':' || ARTICLES.has(word))) return { relation: relation === 'founder' ? 'founder' : 'composition', members: listed, grouping, words: noun, exhaustive: true, score: 0.9 };
  }
  const members = subjectBefore(sentence, tokenAt(sentence.tokens, grouping.start), lexicon);
  const copula = members.length > 0 && sentence.tokens.slice(0, i).some((token) => COPULAS.has(token.lower) && token.start >= (members[members.length - 1]?.end ?? 0));
  const apposed = members.length > 0 && wordsBetween(sentence, members[members.length - 1]?.end ?? 0, grouping.start).every((word) => word === ',' || ARTICLES.has(word));
  return copula || apposed ? { relation, members, grouping, words: cover(grouping, noun), exhaustive: false, score: 0.95 } : undefined;
}

/** "Vietnam joined ASEAN in 1995", "Uzbekistan left the CSTO". */
function readChange(sentence: ReadSentence, i: number, token: Token, groupings: readonly NameMention[], lexicon: Lexicon): Found | undefined {
  const relation = CHANGE_VERBS.get(token.lower);
  if (!relation) return undefined;
  const grouping = groupings.find((name) => name.start > token.end && wordsBetween(sentence, token.end, name.start).every((word) => ARTICLES.has(word) || word === 'to' || word === 'from'));
  if (!grouping) return undefined;
  const members = subjectBefore(sentence, i, lexicon);
  return members.length ? { relation, members, grouping, words: cover(token, grouping), exhaustive: false, score: 1 } : undefined;
}

/** "Japan belongs to AUKUS" */
function readBelonging(sentence: ReadSentence, i: number, token: Token, groupings: readonly NameMention[], lexicon: Lexicon): Found | undefined {
  if (!BELONGING_VERBS.has(token.lower)) return undefined;
  const grouping = groupings.find((name) => name.start > token.end && wordsBetween(sentence, token.end, name.start).every((word) => ARTICLES.has(word) || word === 'to'));
  const members = subjectBefore(sentence, i, lexicon);
  return grouping && members.length ? { relation: 'member', members, grouping, words: cover(token, grouping), exhaustive: false, score: 1 } : undefined;
}

/** "AUKUS comprises Australia, …", "the Quad, which groups …", "Besides Russia, the CSTO comprises …". */
function readComposition(sentence: ReadSentence, token: Token, groupings: readonly NameMention[], lexicon: Lexicon): Found | undefined {
  const whole = COMPOSITION_VERBS.get(token.lower);
  if (whole === undefined) return undefined;
  const grouping = [...groupings].reverse().find((name) => name.end <= token.start && wordsBetween(sentence, name.end, token.start).every(isLinking));
  const listed = listedAfter(sentence, token.end, lexicon);
  const first = listed[0];
  if (!grouping || !first) return undefined;
  const between = wordsBetween(sentence, token.end, first.start);
  if (!between.every((word) => ARTICLES.has(word) || COMPOSITION_FILLERS.has(word) || isCount(sentence, word))) return undefined;
  if (listed.length < 2 && whole) return undefined;
  const last = listed[listed.length - 1] ?? first;
  const open = OPEN_LIST.has(token.lower) || restIsOpen(sentence, last.end);
  return { relation: 'composition', members: [...besideBefore(sentence, grouping, lexicon), ...listed], grouping, words: token, exhaustive: whole && !open, score: 0.95 };
}

const COMPOSITION_FILLERS = new Set(['of', 'together', 'up', 'only', 'just', 'both', 'exactly', ':', ',', 'members', 'countries', 'states', 'nations', 'democracies', 'among', 'its']);

function isCount(sentence: ReadSentence, word: string): boolean {
  return sentence.quantities.some((quantity) => sentence.text.slice(quantity.span.start, quantity.span.end).toLowerCase() === word);
}

function isLinking(word: string): boolean {
  return word === ',' || word === 'which' || word === 'that' || word === ')' || VERB_FILLERS.has(word) || COPULAS.has(word) || GROUPING_NOUNS.has(word);
}

function restIsOpen(sentence: ReadSentence, from: number): boolean {
  const rest = wordsBetween(sentence, from, from + 40).slice(0, 5);
  return rest.includes('others') || rest.includes('other') || rest.includes('among') || rest.includes('more') || rest.includes('several') || rest.includes('some');
}

function besideBefore(sentence: ReadSentence, grouping: NameMention, lexicon: Lexicon): NameMention[] {
  const first = sentence.tokens[0]?.lower ?? '';
  if (!BESIDE_WORDS.has(first)) return [];
  return memberNames(sentence, lexicon).filter((name) => name.end < grouping.start);
}

/** "AUKUS (Australia, the United Kingdom and the United States)" */
function readParenthesis(sentence: ReadSentence, grouping: NameMention, lexicon: Lexicon): Found | undefined {
  const i = tokenAt(sentence.tokens, grouping.end);
  const paren = sentence.tokens[i];
  if (paren?.text !== '(' && paren?.text !== '—' && paren?.text !== '–') return undefined;
  const listed = listedAfter(sentence, paren.end, lexicon);
  const [first, last] = [listed[0], listed[listed.length - 1]];
  if (!first || !last || listed.length < 2 || wordsBetween(sentence, paren.end, first.start).some((word) => !ARTICLES.has(word))) return undefined;
  const close = sentence.tokens[tokenAt(sentence.tokens, last.end)];
  if (close?.text !== ')' && close?.text !== '—' && close?.text !== '–') return undefined;
  return { relation: 'composition', members: listed, grouping, words: paren, exhaustive: true, score: 0.9 };
}

/** The first list of countries after an offset: names joined by commas and "and" only. */
function listedAfter(sentence: ReadSentence, from: number, lexicon: Lexicon): NameMention[] {
  const list: NameMention[] = [];
  for (const name of memberNames(sentence, lexicon)) {
    if (name.start < from) continue;
    const last = list[list.length - 1];
    if (last && !wordsBetween(sentence, last.end, name.start).every((word) => ARTICLES.has(word) || word === ',' || word === 'and' || word === '&' || word === 'or')) break;
    if (name.possessive || name.kind === 'demonym') break;
    list.push(name);
  }
  return list;
}

/** The list of countries that is the subject of the word at `i`: the nearest to the left in its clause, or before a relative clause or apposition. */
function subjectBefore(sentence: ReadSentence, i: number, lexicon: Lexicon): NameMention[] {
  const token = sentence.tokens[i];
  if (!token) return [];
  const clause = clauseOf(sentence, token);
  const own = sentence.clauses.list[clause];
  const names = memberNames(sentence, lexicon).filter((name) => name.end <= token.start && !name.possessive && name.kind !== 'demonym');
  const inClause = names.filter((name) => clauseOf(sentence, name) === clause);
  const pool = inClause.length ? inClause : own?.kind === 'relative' ? names : [];
  const last = pool[pool.length - 1];
  if (!last || !reaches(sentence, last.end, token.start)) return [];
  const list = [last];
  for (let k = pool.length - 2; k >= 0; k--) {
    const name = pool[k];
    const next = list[0];
    if (!name || !next) break;
    if (!wordsBetween(sentence, name.end, next.start).every((word) => ARTICLES.has(word) || word === ',' || word === 'and' || word === 'or' || word === 'nor' || word === '&')) break;
    list.unshift(name);
  }
  return list;
}

/** Whether only auxiliaries, adverbs, articles, commas and role words lie between a subject and its verb or noun. */
function reaches(sentence: ReadSentence, from: number, to: number): boolean {
  return wordsBetween(sentence, from, to).every(
    (word) =>
      COPULAS.has(word) || VERB_FILLERS.has(word) || ARTICLES.has(word) || NEGATIONS.has(word) || ROLE_ADJECTIVES.has(word) || REACH_WORDS.has(word) || word.endsWith('ly') || isTimeWord(sentence, word),
  );
}

const REACH_WORDS = new Set([',', 'which', 'who', 'as', 'full', 'active', 'one', 'of', 'among', 'in', 'only', 'five', 'four', 'ten', 'six', 'seven', 'eight', 'nine', 'eleven', 'two', 'three', 'just', 'even', 'enthusiastic', 'newest', 'latest', 'youngest', 'oldest', 'largest', 'biggest', 'smallest', 'core', 'key', 'leading', '(', ')', 'state', 'new', "n't", 'asian']);

function isTimeWord(sentence: ReadSentence, word: string): boolean {
  return sentence.times.some((time) => sentence.text.slice(time.span.start, time.span.end).toLowerCase().includes(word));
}

function wordsBetween(sentence: ReadSentence, from: number, to: number): string[] {
  return sentence.tokens.filter((token) => token.start >= from && token.end <= to && token.text !== "'s" && token.text !== '’s').map((token) => token.lower);
}

function toClaim(sentence: ReadSentence, found: Found, now: number): Claim | undefined {
  const members = cover(found.members[0] ?? found.grouping, found.members[found.members.length - 1] ?? found.grouping);
  const span = cover(cover(members, found.grouping), found.words);
  if (guardOver(sentence, found.words, now) || guardOver(sentence, found.grouping, now) || startsWithPronoun(sentence)) return undefined;
  const since = sinceAfter(sentence, found);
  const relation = since && found.relation === 'member' ? 'joined' : found.relation;
  const dated = relation === 'joined' || relation === 'left';
  const time = since ?? whenOf(sentence, cover(found.words, found.grouping), now);
  if (!time) return undefined;
  const subjects: EntityId[] = found.members.map((name) => name.entity);
  const reading: MembershipReading = {
    type: 'membership',
    subjects,
    grouping: found.grouping.entity,
    relation,
    exhaustive: found.exhaustive,
    negated: isNegated(sentence, found),
    time: time.time,
    score: found.score * (dated ? 1 : time.score),
    words: { subject: members, relation: found.words, value: found.grouping, ...(time.span ? { time: time.span } : {}) },
  };
  const claimed = time.span && dated ? cover(span, time.span) : span;
  return { kind: 'membership', span: claimed, focus: members, readings: [reading], sentence: sentence.index };
}

function startsWithPronoun(sentence: ReadSentence): boolean {
  return PRONOUNS.has(sentence.tokens[0]?.lower ?? '') && sentence.names.length < 2;
}

/** "a member since 1997" says when the membership began. */
function sinceAfter(sentence: ReadSentence, found: Found): When | undefined {
  const clause = clauseOf(sentence, found.words);
  const since = sentence.times.find((time) => time.relation === 'since' && clauseOf(sentence, time.span) === clause && time.span.start >= found.words.start);
  return since && { time: { kind: 'years', from: since.from, to: since.to, fiscal: false }, span: since.span, score: 1 };
}

/** "is not a member", "neither X nor Y", "never joined". "Not only" and "no longer" are no denials of having been one. */
function isNegated(sentence: ReadSentence, found: Found): boolean {
  const first = found.members[0];
  const end = Math.max(found.words.end, found.grouping.end);
  const from = tokenAt(sentence.tokens, first ? Math.max(sentence.span.start, first.start - 12) : found.words.start);
  const to = tokenAt(sentence.tokens, end);
  const clause = clauseOf(sentence, found.words);
  for (let i = from; i < to; i++) {
    const word = sentence.tokens[i]?.lower ?? '';
    if (!NEGATIONS.has(word) || sentence.tokens[i + 1]?.lower === 'only') continue;
    if (sentence.clauses.of[i] === clause || word === 'neither') return true;
  }
  return false;
}
