import type { MembershipReading } from '../claims/types.ts';
import type { Dataset, EntityId, Grouping, Membership } from '../dataset/types.ts';
import { belongs } from './evidence.ts';
import type { Evidence, JudgeContext, Verdict } from './types.ts';

/** What the data says of one reading of a membership. Absence counts only where the dataset lists every member of the grouping. */
export function judgeMembership(reading: MembershipReading, dataset: Dataset, context: JudgeContext): Verdict {
  const grouping = dataset.entity(reading.grouping);
  if (grouping?.kind !== 'grouping') return unverified(reading);
  const question: Question = { reading, dataset, grouping, at: dateOf(reading, context), roster: dataset.members(grouping.id) };
  const answer = answerOf(question);
  if (!reading.negated) return answer;
  return reading.time.kind === 'undated' && answer.kind === 'supported' ? unsure(answer) : deny(answer);
}

interface Question {
  readonly reading: MembershipReading;
  readonly dataset: Dataset;
  readonly grouping: Grouping;
  /** ISO 8601 date at which the membership is said to hold. */
  readonly at: string;
  /** Everyone who ever belonged. */
  readonly roster: readonly Membership[];
}

/** Roles that a bare "member" means. */
const FULL_ROLES = new Set(['member', 'founder', 'party']);

function answerOf(question: Question): Verdict {
  switch (question.reading.relation) {
    case 'composition':
      return judgeComposition(question);
    case 'joined':
      return judgeDate(question, (record) => record.joined);
    case 'left':
      return judgeDate(question, (record) => record.left);
    case 'founder':
      return judgeFounders(question);
    case 'member':
      return judgeMembers(question);
    case 'observer':
    case 'partner':
      return judgeRole(question, question.reading.relation);
  }
}

function judgeMembers(question: Question): Verdict {
  const { reading } = question;
  const missing = reading.subjects.filter((subject) => !isMemberAt(question, subject));
  if (missing.length === 0)
    return { kind: 'supported', reading, evidence: reading.subjects.flatMap((subject) => evidenceOf(question, subject)) };
  const wasEver = missing.every((subject) => fullRecords(question, subject).length > 0);
  if (reading.time.kind === 'undated' && wasEver)
    return { kind: 'supported', reading, evidence: missing.flatMap((subject) => evidenceOf(question, subject)) };
  if (!question.grouping.complete) return unverified(reading);
  const formerly = missing.every((subject) =>
    fullRecords(question, subject).some((record) => record.left !== undefined && record.left < question.at),
  );
  const evidence = missing.flatMap((subject) => evidenceOf(question, subject)).reverse();
  const newest = evidence[0];
  if (formerly && newest && reading.time.kind !== 'years') return { kind: 'outdated', reading, evidence, newest };
  return { kind: 'contradicted', reading, evidence: rosterEvidence(question) };
}

function judgeFounders(question: Question): Verdict {
  const { reading } = question;
  const wrong = reading.subjects.filter((subject) => !fullRecords(question, subject).some((record) => record.founding));
  const evidence = reading.subjects.flatMap((subject) => evidenceOf(question, subject));
  if (wrong.length === 0) return { kind: 'supported', reading, evidence };
  if (!question.grouping.complete || !question.roster.some((record) => record.founding)) return unverified(reading);
  return { kind: 'contradicted', reading, evidence: founderEvidence(question) };
}

/** A list that claims to be the whole must be the whole; an open list must hold members only. */
function judgeComposition(question: Question): Verdict {
  const { reading } = question;
  const strangers = reading.subjects.filter((subject) => !isMemberAt(question, subject));
  const left = question.roster.filter(
    (record) => FULL_ROLES.has(record.role) && holdsAt(record, question.at) && !reading.subjects.includes(record.member),
  );
  if (strangers.length > 0) {
    if (!question.grouping.complete) return unverified(reading);
    return { kind: 'contradicted', reading, evidence: rosterEvidence(question) };
  }
  const evidence = rosterEvidence(question);
  if (left.length === 0 || !reading.exhaustive) return { kind: 'supported', reading, evidence };
  const grown = left.every((record) => reading.time.kind !== 'years' && record.joined > question.grouping.founded);
  if (!question.grouping.complete || grown) return { kind: 'unverified', reading, evidence, because: 'near-miss' };
  return { kind: 'contradicted', reading, evidence };
}

/** "joined in 1995": the year of the record, or of another of the same member (a grouping left and joined again). */
function judgeDate(question: Question, dateIn: (record: Membership) => string | undefined): Verdict {
  const { reading } = question;
  const evidence = reading.subjects.flatMap((subject) => evidenceOf(question, subject));
  const strangers = reading.subjects.filter((subject) => fullRecords(question, subject).length === 0);
  if (strangers.length > 0) {
    return question.grouping.complete ? { kind: 'contradicted', reading, evidence: rosterEvidence(question) } : unverified(reading);
  }
  const dates = reading.subjects.map((subject) => fullRecords(question, subject).flatMap((record) => dateIn(record) ?? []));
  if (dates.some((known) => known.length === 0))
    return reading.relation === 'left' && question.grouping.complete ? { kind: 'contradicted', reading, evidence } : unverified(reading);
  const { time } = reading;
  if (time.kind !== 'years') return { kind: 'supported', reading, evidence };
  const agrees = dates.every((known) => known.some((date) => Number(date.slice(0, 4)) >= time.from && Number(date.slice(0, 4)) <= time.to));
  if (agrees) return { kind: 'supported', reading, evidence };
  const isNear = dates.every((known) => known.some((date) => Math.abs(Number(date.slice(0, 4)) - time.from) <= 1));
  return isNear && reading.subjects.length > 1
    ? { kind: 'unverified', reading, evidence, because: 'near-miss' }
    : { kind: 'contradicted', reading, evidence };
}

/** A role that is less than membership: a full member does not hold it. */
function judgeRole(question: Question, role: string): Verdict {
  const { reading } = question;
  const evidence = reading.subjects.flatMap((subject) => evidenceOf(question, subject));
  const holds = (subject: EntityId) =>
    question.roster.some((record) => record.member === subject && record.role === role && holdsAt(record, question.at));
  if (reading.subjects.every(holds)) return { kind: 'supported', reading, evidence };
  const areMembers = reading.subjects.every((subject) => isMemberAt(question, subject));
  return areMembers && reading.time.kind === 'present' ? { kind: 'contradicted', reading, evidence } : unverified(reading);
}

/** "was not a member" without a year is true of the time before it joined. */
function unsure({ reading, evidence }: Verdict): Verdict {
  return { kind: 'unverified', reading, evidence, because: 'unsure-reading' };
}

/** A denied membership that holds is contradicted. */
function deny(verdict: Verdict): Verdict {
  const { reading, evidence } = verdict;
  if (verdict.kind === 'supported') return { kind: 'contradicted', reading, evidence };
  if (verdict.kind === 'contradicted' || verdict.kind === 'outdated') return { kind: 'supported', reading, evidence };
  return verdict;
}

function unverified(reading: MembershipReading): Verdict {
  return { kind: 'unverified', reading, evidence: [], because: 'no-record' };
}

function dateOf(reading: MembershipReading, context: JudgeContext): string {
  return reading.time.kind === 'years' ? `${reading.time.to}-12-31` : context.date;
}

function fullRecords(question: Question, subject: EntityId): Membership[] {
  return question.roster.filter((record) => record.member === subject && FULL_ROLES.has(record.role));
}

/** Whether a full membership holds; records that rest on memory may support. */
function isMemberAt(question: Question, subject: EntityId): boolean {
  return fullRecords(question, subject).some((record) => holdsAt(record, question.at));
}

function holdsAt(record: Membership, at: string): boolean {
  return record.joined.slice(0, at.length) <= at && (record.left === undefined || record.left > at);
}

function evidenceOf(question: Question, subject: EntityId): Evidence[] {
  return question.roster.filter((record) => record.member === subject).map((record) => belongs(question.dataset, record));
}

/** The members at the time in question; where there were none yet, those of today. */
function rosterEvidence(question: Question): Evidence[] {
  const full = question.roster.filter((record) => FULL_ROLES.has(record.role));
  const then = full.filter((record) => holdsAt(record, question.at));
  const shown = then.length > 0 ? then : full.filter((record) => record.left === undefined);
  return shown.map((record) => belongs(question.dataset, record));
}

function founderEvidence(question: Question): Evidence[] {
  return question.roster
    .filter((record) => record.founding && FULL_ROLES.has(record.role))
    .map((record) => belongs(question.dataset, record));
}
