import type { Entity, EntityId } from '../dataset/types.ts';
import {
  ARTICLES,
  COPULAS,
  COUNTRY_NOUNS,
  EACH_WORDS,
  IRREGULAR_PASTS,
  LIST_JOINERS,
  OBLIQUE_PREPOSITIONS,
  OWNER_PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SPEECH_VERBS,
  SUBORDINATORS,
  TOGETHER_WORDS,
  VERB_FILLERS,
} from '../language/cues.ts';
import type { NameMention, Quantity, Token } from '../language/types.ts';
import type { Span } from '../span.ts';
import { clauseOf, type Lexicon, type ReadSentence, tokenAt } from './sentence.ts';

/** How a name stands in its clause. */
export type NameRole =
  /** May own the number: grammatical subject, possessor of the indicator, "spending by X". */
  | 'subject'
  /** After a preposition that keeps it from owning anything, or modifying another noun. */
  | 'oblique';

/** Names joined into one list ("Japan, South Korea and Australia"), or one name alone. */
export interface NameGroup extends Span {
  readonly names: readonly NameMention[];
  readonly role: NameRole;
  readonly clause: number;
  /** "X and Y together". */
  readonly together: boolean;
  /** "both X and Y", "X and Y each". */
  readonly each: boolean;
}

/** Whose a number is, and how surely. */
export interface Attribution {
  readonly subjects: readonly EntityId[];
  /** How several subjects share the number: its total, each of them alone, or the words do not say. */
  readonly sharing: 'sum' | 'each' | 'unclear';
  readonly span: Span;
  readonly score: number;
  /** Other subjects that the words may mean. */
  readonly others: readonly EntityId[];
}

/** The kinds of entity that own figures. */
function ownsFigures(entity: Entity | undefined): boolean {
  return entity?.kind === 'country' || entity?.kind === 'region';
}

/** The lists of names in a sentence with their roles, in order. Hyphenated names and names of places and publishers are left out. */
function nameGroups(sentence: ReadSentence, lexicon: Lexicon, accepts: (entity: Entity | undefined) => boolean): NameGroup[] {
  const names = sentence.names.filter((name) => !name.compound && accepts(lexicon.dataset.entity(name.entity)));
  const groups: NameGroup[] = [];
  for (const name of names) {
    const last = groups[groups.length - 1];
    if (last && joins(sentence, last, name)) groups[groups.length - 1] = extend(sentence, last, name);
    else groups.push(single(sentence, name));
  }
  return groups;
}

function single(sentence: ReadSentence, name: NameMention): NameGroup {
  return {
    start: name.start,
    end: name.end,
    names: [name],
    role: roleOf(sentence, name),
    clause: clauseOf(sentence, name),
    together: false,
    each: hasBefore(sentence, name, EACH_WORDS),
  };
}

function extend(sentence: ReadSentence, group: NameGroup, name: NameMention): NameGroup {
  return {
    ...group,
    end: name.end,
    names: [...group.names, name],
    together: clauseWords(sentence, group.clause).some((word) => TOGETHER_WORDS.has(word)),
    each: group.each || clauseWords(sentence, group.clause).some((word) => EACH_WORDS.has(word)),
  };
}

function joins(sentence: ReadSentence, group: NameGroup, name: NameMention): boolean {
  const previous = group.names[group.names.length - 1];
  if (!previous || (previous.possessive && !name.possessive)) return false;
  const between = sentence.tokens.filter(
    (token) => token.start >= previous.end && token.end <= name.start && token.text !== "'s" && token.text !== '’s',
  );
  const words = between.filter((token) => !ARTICLES.has(token.lower));
  return words.length > 0 && words.length <= 2 && words.every((token) => LIST_JOINERS.has(token.lower));
}

function clauseWords(sentence: ReadSentence, clause: number): string[] {
  return sentence.tokens.filter((_, i) => sentence.clauses.of[i] === clause).map((token) => token.lower);
}

function hasBefore(sentence: ReadSentence, span: Span, words: ReadonlySet<string>): boolean {
  const i = tokenAt(sentence.tokens, span.start);
  return [sentence.tokens[i - 1], sentence.tokens[i - 2]].some((token) => token !== undefined && words.has(token.lower));
}

function wordsAfter(sentence: ReadSentence, offset: number, count: number): string[] {
  const i = tokenAt(sentence.tokens, offset);
  return sentence.tokens.slice(i, i + count).map((token) => token.lower);
}

/** The preposition filter: what stands before a name and after it decides whether it can own a number of its clause. */
function roleOf(sentence: ReadSentence, name: NameMention): NameRole {
  const tokens = sentence.tokens;
  const first = tokenAt(tokens, name.start);
  const before = previousWord(tokens, first);
  const after = tokens[tokenAt(tokens, name.end)];
  if (isAttributive(sentence, name, after)) return 'oblique';
  if (!before) return 'subject';
  if (followsPhrase(sentence, before) && OWNING_AFTER_PHRASE.has(before.lower)) return 'subject';
  if (OBLIQUE_PREPOSITIONS.has(before.lower))
    return name.possessive && ownsPhrase(sentence, name) && before.lower !== 'than' && before.lower !== 'with' ? 'subject' : 'oblique';
  if (OWNER_PREPOSITIONS.has(before.lower)) return name.possessive ? 'subject' : 'oblique';
  return 'subject';
}

/** Prepositions that make a name the owner of an indicator phrase right before them ("spending by Taiwan", "spending across Asia"). */
const OWNING_AFTER_PHRASE = new Set(['of', 'by', 'in', 'for', 'across', 'within', 'throughout', 'among']);

/** The word before a name, its article and the adjectives of position skipped. */
function previousWord(tokens: readonly Token[], first: number): Token | undefined {
  let i = first - 1;
  while (i >= 0 && (ARTICLES.has(tokens[i]?.lower ?? '') || NAME_ADJECTIVES.has(tokens[i]?.lower ?? ''))) i--;
  return tokens[i];
}

const NAME_ADJECTIVES = new Set(['both', 'neighbouring', 'neighboring', 'tiny', 'nearby', 'all', 'either', 'neither']);

/** A force ("US troops"), or a demonym, an abbreviation or a possessive that modifies a noun which is no indicator ("American troops", "China's neighbour"). */
function isAttributive(sentence: ReadSentence, name: NameMention, after: Token | undefined): boolean {
  if (name.kind === 'force' && !ownsPhrase(sentence, name)) return true;
  if (!name.possessive && name.kind !== 'demonym') return name.kind === 'abbreviation' && modifiesNoun(sentence, name, after);
  if (ownsPhrase(sentence, name)) return false;
  if (name.possessive) return !ownsNumberOrGeneric(sentence, name);
  return (
    !(after && GENERIC_OWNERS.has(after.lower)) &&
    !sentence.quantities.some((quantity) => quantity.span.start - name.end <= 2 && quantity.span.start >= name.end)
  );
}

/** "US troops": a word follows that is no verb, adverb or preposition and no word of the indicator. */
function modifiesNoun(sentence: ReadSentence, name: NameMention, after: Token | undefined): boolean {
  if (after?.kind !== 'word' || ownsPhrase(sentence, name)) return false;
  const { lower } = after;
  if (
    GENERIC_OWNERS.has(lower) ||
    COPULAS.has(lower) ||
    VERB_FILLERS.has(lower) ||
    SPEECH_VERBS.has(lower) ||
    COMMON_VERBS.has(lower) ||
    IRREGULAR_PASTS.has(lower)
  )
    return false;
  if (
    OBLIQUE_PREPOSITIONS.has(lower) ||
    OWNER_PREPOSITIONS.has(lower) ||
    LIST_JOINERS.has(lower) ||
    RELATIVES.has(lower) ||
    SUBORDINATORS.has(lower)
  )
    return false;
  return !lower.endsWith('ed') && !lower.endsWith('ly') && !lower.endsWith('ing') && !isVerbOfField(sentence, after);
}

const COMMON_VERBS = new Set([
  'spends',
  'spend',
  'stands',
  'accounts',
  'account',
  'leads',
  'lead',
  'ranks',
  'tops',
  'top',
  'joins',
  'leaves',
  'belongs',
  'belong',
  'comprises',
  'includes',
  'makes',
  'make',
  'devotes',
  'bears',
  'remains',
  'sits',
  'will',
  'would',
  'may',
  'could',
  'should',
  'can',
  'must',
  'not',
  'never',
  'nor',
]);

/** Whether a token is a verb that takes an amount of some indicator. */
function isVerbOfField(sentence: ReadSentence, token: Token): boolean {
  return sentence.phrases.some((phrase) => phrase.start === token.start && phrase.meanings.some((meaning) => meaning.role === 'verb'));
}

/** Nouns that stand for the state itself. */
const GENERIC_OWNERS = new Set([
  'government',
  'governments',
  'cabinet',
  'state',
  'taxpayers',
  'military',
  'army',
  'parliament',
  'authorities',
  'leadership',
  'treasury',
  'ministry',
  'administration',
]);

/** Whether an indicator phrase follows within a few adjectives ("Japan's 2024 military budget"), or begins in the name ("Chinese military" in "Chinese military spending"). */
function ownsPhrase(sentence: ReadSentence, name: NameMention): boolean {
  const from = tokenAt(sentence.tokens, name.end);
  return sentence.phrases.some((phrase) => {
    if (!phrase.meanings.some((meaning) => meaning.role === 'names')) return false;
    if (phrase.start < name.end && phrase.end > name.end) return true;
    const gap = phrase.from - from;
    return (
      gap >= 0 &&
      gap <= 4 &&
      sentence.tokens.slice(from, phrase.from).every((token) => token.kind !== 'punctuation' || token.text === '’s' || token.text === "'s")
    );
  });
}

/** Words after a possessive that has left its noun out ("and Vietnam's to $10.5 billion"). */
const ELLIPTICAL_LINKS = new Set([
  'to',
  'at',
  'by',
  'from',
  'reached',
  'stood',
  'came',
  'rose',
  'fell',
  'grew',
  'totalled',
  'totaled',
  'hit',
]);

/** "China's $314 billion", "America's", "its own", "Vietnam's to …". */
function ownsNumberOrGeneric(sentence: ReadSentence, name: NameMention): boolean {
  const from = tokenAt(sentence.tokens, name.end);
  const rest = sentence.tokens
    .slice(from)
    .filter((token) => token.text !== '’s' && token.text !== "'s" && token.text !== "'" && token.text !== '’');
  const next = rest[0];
  if (next?.kind !== 'word') return true;
  return GENERIC_OWNERS.has(next.lower) || COPULAS.has(next.lower) || ELLIPTICAL_LINKS.has(next.lower);
}

/** "the military budget of Australia", "military spending in East Asia": the preposition hangs on an indicator phrase. */
function followsPhrase(sentence: ReadSentence, preposition: Token): boolean {
  return sentence.phrases.some(
    (phrase) =>
      phrase.end < preposition.start &&
      preposition.start - phrase.end <= 1 &&
      phrase.meanings.some((meaning) => meaning.role === 'names' || meaning.role === 'verb'),
  );
}

/** Whose the quantity is: the nearest subject to its left in its clause, then the clauses around it, then what a pronoun or the sentence before left. */
export function attribute(sentence: ReadSentence, quantity: Quantity, lexicon: Lexicon): Attribution | undefined {
  const groups = nameGroups(sentence, lexicon, ownsFigures);
  const position = quantity.hedgeSpan ? Math.min(quantity.span.start, quantity.hedgeSpan.start) : quantity.span.start;
  const clause = clauseOf(sentence, quantity.span);
  return (
    inParentheses(sentence, groups, quantity, clause) ??
    compared(sentence, groups, quantity) ??
    zipped(sentence, groups, quantity) ??
    nearestLeft(sentence, groups, position, clause) ??
    ownedAfter(groups, sentence, quantity, clause) ??
    inherited(sentence, groups, clause, position) ??
    fronted(sentence, groups, quantity, clause) ??
    antecedent(sentence, lexicon, clause, position)
  );
}

/** "India (2.3 per cent)": what stands right before the parenthesis owns the number. */
function inParentheses(sentence: ReadSentence, groups: readonly NameGroup[], quantity: Quantity, clause: number): Attribution | undefined {
  const opened = sentence.clauses.list[clause];
  if (opened?.kind !== 'parenthesis') return undefined;
  const paren = sentence.tokens[opened.from];
  if (!paren || groups.some((group) => group.clause === clause && group.end <= quantity.span.start)) return undefined;
  for (const group of groups) {
    const owner = group.names[group.names.length - 1];
    if (!owner || owner.end > paren.start) continue;
    const between = sentence.tokens.filter(
      (token) => token.start >= owner.end && token.end <= paren.start && token.text !== "'s" && token.text !== '’s',
    );
    if (between.length === 0) return alone(owner, 1);
  }
  return undefined;
}

/**
 * "…, compared with 2.6 per cent in South Korea", "out of $681 billion for the region": a number held against another is the name's that follows it, or
 * the same subject's where a time follows; else nobody's.
 */
function compared(sentence: ReadSentence, groups: readonly NameGroup[], quantity: Quantity): Attribution | undefined {
  if (!isHeldAgainst(sentence, quantity)) return undefined;
  const owner = groups.find((group) => group.start >= quantity.span.end);
  const end = unitEnd(sentence, quantity);
  const between = owner
    ? sentence.tokens.slice(end, tokenAt(sentence.tokens, owner.start)).filter((token) => !ARTICLES.has(token.lower))
    : [];
  if (owner && between.length === 1 && OWNING_AFTER_PHRASE.has(between[0]?.lower ?? '')) return fromGroup(owner, 0.9, []);
  const time = sentence.times.some(
    (mention) => mention.span.start >= quantity.span.end && tokenAt(sentence.tokens, mention.span.start) - end <= 1,
  );
  return time ? undefined : NOBODY;
}

/** Whether a number is what another is held against ("compared with Q", "out of Q"). */
export function isHeldAgainst(sentence: ReadSentence, quantity: Quantity): boolean {
  const position = quantity.hedgeSpan ? Math.min(quantity.hedgeSpan.start, quantity.span.start) : quantity.span.start;
  const at = tokenAt(sentence.tokens, position);
  const [second, last] = [sentence.tokens[at - 2]?.lower ?? '', sentence.tokens[at - 1]?.lower ?? ''];
  return COMPARATORS.has(last) || COMPARATOR_PAIRS.has(`${second} ${last}`);
}

const COMPARATORS = new Set(['against', 'versus', 'vs', 'vs.', 'than', 'beside', 'unlike']);
const COMPARATOR_PAIRS = new Set([
  'compared with',
  'compared to',
  'relative to',
  'next to',
  'comparison with',
  'comparison to',
  'contrast to',
  'contrast with',
  'out of',
  'opposed to',
]);

/** Index of the token after a number and the phrase that names its unit ("of GDP"). */
function unitEnd(sentence: ReadSentence, quantity: Quantity): number {
  const from = tokenAt(sentence.tokens, quantity.span.end);
  const unit = sentence.phrases.find((phrase) => phrase.from === from && phrase.meanings.some((meaning) => meaning.role === 'unit'));
  return unit?.to ?? from;
}

/** "Vietnam and Thailand spent $8.2 bn and $5.7 bn respectively": lists of one length, in order; any other length says nothing. */
function zipped(sentence: ReadSentence, groups: readonly NameGroup[], quantity: Quantity): Attribution | undefined {
  const amounts = quantityList(sentence, quantity);
  const group = groups.filter((candidate) => candidate.role === 'subject' && candidate.end <= (amounts[0]?.span.start ?? 0)).pop();
  const said = sentence.tokens.some((token) => token.lower === 'respectively');
  if (!group || group.names.length < 2 || (amounts.length < 2 && !said)) return undefined;
  if (amounts.length < 2) return said ? NOBODY : undefined;
  if (group.names.length !== amounts.length) return said ? NOBODY : undefined;
  const owner =
    group.names[amounts.findIndex((amount) => amount.span.start <= quantity.span.start && quantity.span.end <= amount.span.end)];
  return owner ? alone(owner, said ? 1 : 0.75) : NOBODY;
}

/** An attribution that refuses: the words do not say whose the number is. */
const NOBODY: Attribution = { subjects: [], sharing: 'unclear', span: { start: 0, end: 0 }, score: 0, others: [] };

function alone(name: NameMention, score: number): Attribution {
  return { subjects: [name.entity], sharing: 'unclear', span: name, score, others: [] };
}

/** The run of quantities of one unit, joined by commas and "and", that `quantity` belongs to. */
function quantityList(sentence: ReadSentence, quantity: Quantity): Quantity[] {
  const run: Quantity[] = [];
  let found = false;
  for (const candidate of sentence.quantities) {
    const last = run[run.length - 1];
    if (last && !(candidate.unit.kind === last.unit.kind && joinedBy(sentence, last.span.end, candidate))) {
      if (found) break;
      run.length = 0;
    }
    run.push(candidate);
    if (candidate.span.start <= quantity.span.start && quantity.span.end <= candidate.span.end) found = true;
  }
  return found ? run : [quantity];
}

function joinedBy(sentence: ReadSentence, from: number, next: Quantity): boolean {
  const until = next.hedgeSpan ? Math.min(next.hedgeSpan.start, next.span.start) : next.span.start;
  const between = sentence.tokens.filter((token) => token.start >= from && token.end <= until);
  return between.length > 0 && between.length <= 2 && between.every((token) => token.lower === 'and' || token.text === ',');
}

/** How sure a subject is with another name between it and the number, after a preposition ("Japan, like China, spent"). */
const PASSED_OVER = 0.8;

function nearestLeft(sentence: ReadSentence, groups: readonly NameGroup[], position: number, clause: number): Attribution | undefined {
  const left = groups.filter((group) => group.clause === clause && group.role === 'subject' && group.end <= position);
  const nearest = left[left.length - 1];
  if (!nearest) return undefined;
  if (pronounBetween(sentence, nearest.end, position, clause) && left.length > 1) return undefined;
  const passedOver = groups.filter((group) => group.clause === clause && group.start >= nearest.end && group.end <= position);
  const absolute = passedOver.find((group) => isAbsolute(sentence, group, position));
  if (absolute) return fromGroup(absolute, 0.9, []);
  if (passedOver.some((group) => !isPrepositional(sentence, group))) return fromGroup(nearest, 0.5, passedOver.flatMap(entities));
  if (passedOver.length > 0) return fromGroup(nearest, PASSED_OVER, passedOver.flatMap(entities));
  const rivals = left
    .slice(0, -1)
    .filter((group) => !sameEntities(group, nearest) && !isSpeaker(sentence, group) && !separated(sentence, group, nearest));
  return fromGroup(nearest, rivals.length ? 0.6 : 1, rivals.flatMap(entities));
}

/** "…, with Singapore at $15.1 billion": the name has the number to itself. */
function isAbsolute(sentence: ReadSentence, group: NameGroup, position: number): boolean {
  const before = previousWord(sentence.tokens, tokenAt(sentence.tokens, group.start))?.lower;
  const [link, ...rest] = sentence.tokens.slice(tokenAt(sentence.tokens, group.end), tokenAt(sentence.tokens, position));
  return before === 'with' && rest.length === 0 && (link?.lower === 'at' || link?.lower === 'on' || link?.lower === 'spending');
}

/** Whether a preposition takes a name out of the running ("from China"), rather than a noun that it modifies. */
function isPrepositional(sentence: ReadSentence, group: NameGroup): boolean {
  const before = previousWord(sentence.tokens, tokenAt(sentence.tokens, group.start))?.lower ?? '';
  return OBLIQUE_PREPOSITIONS.has(before) || OWNER_PREPOSITIONS.has(before);
}

/** A number between two subjects has used the first one up ("China spent 1.7 %, Japan 1.4"). */
function separated(sentence: ReadSentence, first: NameGroup, second: NameGroup): boolean {
  return sentence.quantities.some((quantity) => quantity.span.start >= first.end && quantity.span.end <= second.start);
}

function isSpeaker(sentence: ReadSentence, group: NameGroup): boolean {
  return wordsAfter(sentence, group.end, 2).some((word) => SPEECH_VERBS.has(word));
}

/** "$997 billion by the United States", "$330 billion was spent by China": the agent after the number. */
function ownedAfter(groups: readonly NameGroup[], sentence: ReadSentence, quantity: Quantity, clause: number): Attribution | undefined {
  const next = groups.find((group) => group.clause === clause && group.start >= quantity.span.end);
  if (!next) return undefined;
  const before = previousWord(sentence.tokens, tokenAt(sentence.tokens, next.start));
  if (!before || (before.lower !== 'by' && before.lower !== 'for' && before.lower !== 'in')) return undefined;
  const between = sentence.tokens.slice(unitEnd(sentence, quantity), tokenAt(sentence.tokens, before.start));
  const isAgent = before.lower === 'by' && between.some((token) => COPULAS.has(token.lower));
  return between.length === 0 || isAgent ? fromGroup(next, 0.9, []) : undefined;
}

/** The subject of the clause that this one hangs on; of a relative clause, the name before it. */
function inherited(sentence: ReadSentence, groups: readonly NameGroup[], clause: number, position: number): Attribution | undefined {
  const own = sentence.clauses.list[clause];
  if (!own || own.parent < 0) return undefined;
  const opening = sentence.tokens[own.from]?.start ?? position;
  const before = groups.filter((group) => group.end <= opening && (group.clause === own.parent || own.kind === 'relative'));
  if (own.kind === 'relative') {
    const antecedentGroup = before[before.length - 1];
    return antecedentGroup ? fromGroup(antecedentGroup, 0.9, []) : undefined;
  }
  const subjects = before.filter((group) => group.role === 'subject');
  const nearest = subjects[subjects.length - 1];
  if (nearest) return fromGroup(nearest, subjects.length > 1 ? 0.6 : 0.85, subjects.slice(0, -1).flatMap(entities));
  return inherited(sentence, groups, own.parent, position);
}

/** "At 1.7 per cent of GDP, China's burden …": a number before any subject belongs to the first one after it. */
function fronted(sentence: ReadSentence, groups: readonly NameGroup[], quantity: Quantity, clause: number): Attribution | undefined {
  const first = groups.find((group) => group.clause === clause && group.role === 'subject' && group.start >= quantity.span.end);
  if (!first) return undefined;
  const opening = tokenAt(sentence.tokens, quantity.span.start);
  const lead = sentence.tokens.slice(0, opening).filter((token) => token.kind === 'word').length;
  return lead <= 3 ? fromGroup(first, 0.85, []) : undefined;
}

/** What "it", "its" or "the country" stands for: the one country of the sentence before. */
function antecedent(sentence: ReadSentence, lexicon: Lexicon, clause: number, position: number): Attribution | undefined {
  if (!pronounBetween(sentence, sentence.span.start, position, clause)) return undefined;
  for (let i = sentence.before.length - 1; i >= Math.max(0, sentence.before.length - 2); i--) {
    const previous = sentence.before[i];
    if (!previous) continue;
    const subjects = nameGroups(previous, lexicon, ownsFigures).filter((group) => group.role === 'subject');
    const first = subjects[0];
    if (!first) continue;
    const distinct = new Set(subjects.flatMap(entities));
    return distinct.size === 1 ? fromGroup(first, 0.8, []) : fromGroup(first, 0.5, [...distinct]);
  }
  return undefined;
}

function pronounBetween(sentence: ReadSentence, from: number, to: number, clause: number): boolean {
  return sentence.tokens.some((token, i) => {
    if (token.start < from || token.end > to || sentence.clauses.of[i] !== clause) return false;
    if (PRONOUNS.has(token.lower)) return true;
    return COUNTRY_NOUNS.has(token.lower) && ARTICLES.has(sentence.tokens[i - 1]?.lower ?? '') && sentence.tokens[i - 1]?.lower !== 'a';
  });
}

function fromGroup(group: NameGroup, score: number, others: readonly EntityId[]): Attribution {
  const subjects = entities(group);
  const sharing = group.each ? 'each' : group.together ? 'sum' : 'unclear';
  return {
    subjects,
    sharing,
    span: { start: group.start, end: group.end },
    score,
    others: others.filter((entity) => !subjects.includes(entity)),
  };
}

function entities(group: NameGroup): EntityId[] {
  return group.names.map((name) => name.entity);
}

function sameEntities(a: NameGroup, b: NameGroup): boolean {
  return entities(a).join() === entities(b).join();
}
