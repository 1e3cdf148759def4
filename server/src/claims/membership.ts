import { NEGATIONS, PRONOUNS } from '../language/cues.ts';
import { wordSet } from '../language/word-set.ts';
import { cover, type Span } from '../span.ts';
import { TIME } from './certainty.ts';
import { guardOver } from './guards.ts';
import { type FoundMembership, findMemberships, wordsBetween } from './membership-constructions.ts';
import { clauseOf, type Lexicon, type ReadSentence, tokenAt } from './sentence.ts';
import type { Claim, MembershipReading } from './types.ts';
import { fromMention, tenseOf, type When, whenOf } from './when.ts';

/** Memberships: "Japan is a member of the Quad", "AUKUS groups …", "Vietnam joined ASEAN in 1995", "neither X nor Y belongs to …". */
export function readMemberships(sentence: ReadSentence, lexicon: Lexicon, now: number): Claim[] {
  const claims: Claim[] = [];
  for (const found of findMemberships(sentence, lexicon)) {
    const claim = toClaim(sentence, found, now);
    if (claim && !claims.some((other) => other.span.start === claim.span.start && other.span.end === claim.span.end)) claims.push(claim);
  }
  return claims;
}

function toClaim(sentence: ReadSentence, found: FoundMembership, now: number): Claim | undefined {
  const first = found.members[0];
  if (!first || guardOver(sentence, found.words, now) || guardOver(sentence, found.grouping, now) || startsWithPronoun(sentence))
    return undefined;
  const since = sinceAfter(sentence, found);
  const begins = since !== undefined || becomes(sentence, found);
  const relation = begins && found.relation === 'member' ? 'joined' : found.relation;
  const when = since ?? whenFound(sentence, found, now);
  if (!when) return undefined;
  const dated = relation === 'joined' || relation === 'left';
  const members = cover(first, found.members[found.members.length - 1] ?? first);
  const reading: MembershipReading = {
    type: 'membership',
    subjects: found.members.map((name) => name.entity),
    grouping: found.grouping.entity,
    relation,
    exhaustive: found.exhaustive,
    negated: found.denied !== isNegated(sentence, found),
    time: when.time,
    score: found.score * (dated ? TIME.stated : when.score),
    words: { subject: members, relation: found.words, value: found.grouping, ...(when.span ? { time: when.span } : {}) },
  };
  return {
    kind: 'membership',
    span: claimSpan(found, members, dated ? when.span : undefined),
    focus: members,
    readings: [reading],
    sentence: sentence.index,
  };
}

/** "became a member in 1995": the year is that of joining. */
function becomes(sentence: ReadSentence, found: FoundMembership): boolean {
  const last = found.members[found.members.length - 1];
  return last !== undefined && wordsBetween(sentence, last.end, found.words.start).some((word) => BECOMING.has(word));
}

const BECOMING = wordSet('became become becomes becoming');

function claimSpan(found: FoundMembership, members: Span, time: Span | undefined): Span {
  const span = found.time ? members : cover(cover(members, found.grouping), found.words);
  return time ? cover(span, time) : span;
}

function startsWithPronoun(sentence: ReadSentence): boolean {
  return PRONOUNS.has(sentence.tokens[0]?.lower ?? '') && sentence.names.length < 2;
}

function whenFound(sentence: ReadSentence, found: FoundMembership, now: number): When | undefined {
  if (found.time) return fromMention(sentence, found.time, now);
  const anchor = cover(found.words, found.grouping);
  return whenOf(sentence, anchor, now) ?? tenseOf(sentence, anchor);
}

/** "a member since 1997" says when the membership began. */
function sinceAfter(sentence: ReadSentence, found: FoundMembership): When | undefined {
  const end = Math.max(found.words.end, found.grouping.end);
  const since = sentence.times.find(
    (time) =>
      time.relation === 'since' &&
      time.span.start >= end &&
      wordsBetween(sentence, end, time.span.start).every((word) => word === 'since' || word === 'ever'),
  );
  return since && { time: { kind: 'years', from: since.from, to: since.to, fiscal: false }, span: since.span, score: TIME.stated };
}

/** "is not a member", "neither X nor Y", "never joined"; "not only" denies nothing. */
function isNegated(sentence: ReadSentence, found: FoundMembership): boolean {
  const from = tokenAt(sentence.tokens, found.members[0]?.start ?? found.words.start);
  const to = tokenAt(sentence.tokens, Math.max(found.words.end, found.grouping.end));
  const clause = clauseOf(sentence, found.words);
  for (let i = Math.max(0, from - 2); i < to; i++) {
    const word = sentence.tokens[i]?.lower ?? '';
    if (!NEGATIONS.has(word) || sentence.tokens[i + 1]?.lower === 'only') continue;
    if (sentence.clauses.of[i] === clause || word === 'neither') return true;
  }
  return false;
}
