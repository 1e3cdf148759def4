import type { EntityId } from '../dataset/types.ts';
import { ARTICLES, COPULAS, COUNTRY_NOUNS, OBLIQUE_PREPOSITIONS, OWNER_PREPOSITIONS, PRONOUNS, SPEECH_VERBS } from '../language/cues.ts';
import type { NameMention, Quantity } from '../language/types.ts';
import { wordSet } from '../language/word-set.ts';
import type { Span } from '../span.ts';
import { OWNER } from './certainty.ts';
import { type NameGroup, nameGroups, OWNING_AFTER_PHRASE, previousWord, wordsAfter } from './name-groups.ts';
import { clauseOf, type Lexicon, type ReadSentence, tokenAt } from './sentence.ts';

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

/** Whose the quantity is: the nearest subject to its left in its clause, then the clauses around it, then what a pronoun or the sentence before left. */
export function attribute(sentence: ReadSentence, quantity: Quantity, lexicon: Lexicon): Attribution | undefined {
  const groups = nameGroups(sentence, lexicon);
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
    if (between.length === 0) return alone(owner, OWNER.sure);
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
  if (owner && between.length === 1 && OWNING_AFTER_PHRASE.has(between[0]?.lower ?? '')) return fromGroup(owner, OWNER.attached, []);
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

const COMPARATORS = wordSet('against versus vs vs. than beside unlike');
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
  return owner ? alone(owner, said ? OWNER.sure : OWNER.zipped) : NOBODY;
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

function nearestLeft(sentence: ReadSentence, groups: readonly NameGroup[], position: number, clause: number): Attribution | undefined {
  const left = groups.filter((group) => group.clause === clause && group.role === 'subject' && group.end <= position);
  const nearest = left[left.length - 1];
  if (!nearest) return undefined;
  if (pronounBetween(sentence, nearest.end, position, clause) && left.length > 1) return undefined;
  const passedOver = groups.filter((group) => group.clause === clause && group.start >= nearest.end && group.end <= position);
  const absolute = passedOver.find((group) => isAbsolute(sentence, group, position));
  if (absolute) return fromGroup(absolute, OWNER.attached, []);
  if (passedOver.some((group) => !isPrepositional(sentence, group))) return fromGroup(nearest, OWNER.unclear, passedOver.flatMap(entities));
  if (passedOver.length > 0) return fromGroup(nearest, OWNER.passedOver, passedOver.flatMap(entities));
  const rivals = left
    .slice(0, -1)
    .filter((group) => !sameEntities(group, nearest) && !isSpeaker(sentence, group) && !separated(sentence, group, nearest));
  return fromGroup(nearest, rivals.length ? OWNER.rivals : OWNER.sure, rivals.flatMap(entities));
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
  return between.length === 0 || isAgent ? fromGroup(next, OWNER.attached, []) : undefined;
}

/** The subject of the clause that this one hangs on; of a relative clause, the name before it. */
function inherited(sentence: ReadSentence, groups: readonly NameGroup[], clause: number, position: number): Attribution | undefined {
  const own = sentence.clauses.list[clause];
  if (!own || own.parent < 0) return undefined;
  const opening = sentence.tokens[own.from]?.start ?? position;
  const before = groups.filter((group) => group.end <= opening && (group.clause === own.parent || own.kind === 'relative'));
  if (own.kind === 'relative') {
    const antecedentGroup = before[before.length - 1];
    return antecedentGroup ? fromGroup(antecedentGroup, OWNER.attached, []) : undefined;
  }
  const subjects = before.filter((group) => group.role === 'subject');
  const nearest = subjects[subjects.length - 1];
  if (nearest) return fromGroup(nearest, subjects.length > 1 ? OWNER.rivals : OWNER.inherited, subjects.slice(0, -1).flatMap(entities));
  return inherited(sentence, groups, own.parent, position);
}

/** "At 1.7 per cent of GDP, China's burden …": a number before any subject belongs to the first one after it. */
function fronted(sentence: ReadSentence, groups: readonly NameGroup[], quantity: Quantity, clause: number): Attribution | undefined {
  const first = groups.find((group) => group.clause === clause && group.role === 'subject' && group.start >= quantity.span.end);
  if (!first) return undefined;
  const opening = tokenAt(sentence.tokens, quantity.span.start);
  const lead = sentence.tokens.slice(0, opening).filter((token) => token.kind === 'word').length;
  return lead <= 3 ? fromGroup(first, OWNER.inherited, []) : undefined;
}

/** What "it", "its" or "the country" stands for: the one country of the sentence before. */
function antecedent(sentence: ReadSentence, lexicon: Lexicon, clause: number, position: number): Attribution | undefined {
  if (!pronounBetween(sentence, sentence.span.start, position, clause)) return undefined;
  for (let i = sentence.before.length - 1; i >= Math.max(0, sentence.before.length - 2); i--) {
    const previous = sentence.before[i];
    if (!previous) continue;
    const subjects = nameGroups(previous, lexicon).filter((group) => group.role === 'subject');
    const first = subjects[0];
    if (!first) continue;
    const distinct = new Set(subjects.flatMap(entities));
    return distinct.size === 1 ? fromGroup(first, OWNER.antecedent, []) : fromGroup(first, OWNER.unclear, [...distinct]);
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
