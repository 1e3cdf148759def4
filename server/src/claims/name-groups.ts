import type { Entity } from '../dataset/types.ts';
import {
  ARTICLES,
  COPULAS,
  EACH_WORDS,
  IRREGULAR_PASTS,
  LIST_JOINERS,
  OBLIQUE_PREPOSITIONS,
  OWNER_PREPOSITIONS,
  RELATIVES,
  SPEECH_VERBS,
  SUBORDINATORS,
  TOGETHER_WORDS,
  VERB_FILLERS,
} from '../language/cues.ts';
import type { NameMention, Token } from '../language/types.ts';
import { wordSet } from '../language/word-set.ts';
import type { Span } from '../span.ts';
import { clauseOf, type Lexicon, type ReadSentence, tokenAt } from './sentence.ts';

/** How a name stands in its clause. */
type NameRole =
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

/** The kinds of entity that own figures. */
function ownsFigures(entity: Entity | undefined): boolean {
  return entity?.kind === 'country' || entity?.kind === 'region';
}

/** The lists of names in a sentence with their roles, in order. Hyphenated names and names of places and publishers are left out. */
export function nameGroups(sentence: ReadSentence, lexicon: Lexicon): NameGroup[] {
  const names = sentence.names.filter((name) => !name.compound && ownsFigures(lexicon.dataset.entity(name.entity)));
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

export function wordsAfter(sentence: ReadSentence, offset: number, count: number): string[] {
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
export const OWNING_AFTER_PHRASE = wordSet('of by in for across within throughout among');

/** The word before a name, its article and the adjectives of position skipped. */
export function previousWord(tokens: readonly Token[], first: number): Token | undefined {
  let i = first - 1;
  while (i >= 0 && (ARTICLES.has(tokens[i]?.lower ?? '') || NAME_ADJECTIVES.has(tokens[i]?.lower ?? ''))) i--;
  return tokens[i];
}

const NAME_ADJECTIVES = wordSet('both neighbouring neighboring tiny nearby all either neither');

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

const COMMON_VERBS = wordSet(
  'spends spend stands accounts account leads lead ranks tops top joins leaves belongs belong comprises includes makes ' +
    'make devotes bears remains sits will would may could should can must not never nor',
);

/** Whether a token is a verb that takes an amount of some indicator. */
function isVerbOfField(sentence: ReadSentence, token: Token): boolean {
  return sentence.phrases.some((phrase) => phrase.start === token.start && phrase.meanings.some((meaning) => meaning.role === 'verb'));
}

/** Nouns that stand for the state itself. */
const GENERIC_OWNERS = wordSet(
  'government governments cabinet state taxpayers military army parliament authorities leadership treasury ministry ' + 'administration',
);

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
const ELLIPTICAL_LINKS = wordSet('to at by from reached stood came rose fell grew totalled totaled hit');

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
