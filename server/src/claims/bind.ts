import type { IndicatorId, IndicatorPhrase } from '../dataset/types.ts';
import { COPULAS, VERB_FILLERS } from '../language/cues.ts';
import type { Quantity, Token } from '../language/types.ts';
import { wordSet } from '../language/word-set.ts';
import { overlaps, type Span } from '../span.ts';
import { DISTANCE, TIE } from './certainty.ts';
import { clauseChain, clauseOf, type IndicatorMention, type Lexicon, type ReadSentence, tokenAt } from './sentence.ts';

/** What a number measures, by the words around it, and how surely. */
export interface Binding {
  readonly span: Span;
  readonly score: number;
}

/** Verbs after which a number is the level of their subject. */
const LEVEL_VERBS = wordSet(
  'reached reaches reaching reach totalled totaled totals totalling totaling total hit hits hitting exceeded exceeds ' +
    'exceed exceeding topped tops surpassed surpasses equalled equaled equals approached approaches averaged averages ' +
    'crossed passed neared nears worth',
);

/** Words after which a number is a level: "rose to", "stood at", "a budget of". */
const LEVEL_PREPOSITIONS = wordSet('to at of as with against versus');

/** Words after which a number is a difference, an origin or a yardstick, not a level. */
const NOT_LEVEL_BEFORE = wordSet('by from than additional extra another further added every past beyond');

/** Words after a number that make it a difference or a part. */
const NOT_LEVEL_AFTER = wordSet(
  'more less higher lower above below extra additional short rise increase cut drop fall gap jump hike boost reduction ' +
    'supplement supplementary',
);

/** Nouns that may stand between an adjective-like amount and the indicator, or after it without changing its meaning. */
const NEUTRAL_AFTER = wordSet(
  'a per each in on for of to by as and or while but last this that annually yearly respectively or up down from against ' +
    'compared which making according with the after before during at nominally overall altogether combined together alone ' +
    'again not than is was went were are today now since because though although it its whereas dollars nor so then under ' +
    'through despite given had has an all far well just about some nearly almost roughly only equivalent equal apiece both ' +
    'even',
);

/**
 * Whether a number measures something of `field`, and how surely. The words must tie it to the field's phrases: as the level of a noun phrase ("military expenditure reached Q"),
 * as the object of a verb with its context ("spent Q on its military"), as part of a noun phrase ("a Q defence budget", "Q in military spending"), or
 * beside a number that is tied ("Q1, or Q2 of GDP"). Undefined where a word near it makes it something else, or where nothing ties it.
 */
export function bind(sentence: ReadSentence, quantity: Quantity, lexicon: Lexicon, field: IndicatorId): Binding | undefined {
  if (!isLevel(sentence, quantity) || isExcluded(sentence, quantity, lexicon, field)) return undefined;
  const own = bindWithin(sentence, quantity, lexicon, field);
  if (own) return own;
  return bindBeside(sentence, quantity, lexicon, field) ?? bindFromBefore(sentence, quantity, lexicon, field);
}

function bindWithin(sentence: ReadSentence, quantity: Quantity, lexicon: Lexicon, field: IndicatorId): Binding | undefined {
  const chain = clauseChain(sentence, clauseOf(sentence, quantity.span));
  let best: Binding | undefined;
  for (const phrase of sentence.phrases) {
    if (overlaps(phrase, quantity.span)) continue;
    const distance = chain.indexOf(clauseOf(sentence, phrase));
    const depth = distance < 0 ? DISTANCE.otherClause : distance === 0 ? DISTANCE.sameClause : DISTANCE.clauseAround;
    for (const meaning of phrase.meanings) {
      if (fieldOf(lexicon, meaning) !== field) continue;
      const weight = meaning.weight <= WEAK_PHRASE && isHeard(sentence, lexicon, field) ? HEARD_WEIGHT : meaning.weight;
      const score = depth * weight * tie(sentence, quantity, phrase, meaning.role, lexicon, field);
      if (score > (best?.score ?? 0)) best = { span: phrase, score };
    }
  }
  return best;
}

/** How surely a phrase and a number belong together, 0 to 1. */
function tie(
  sentence: ReadSentence,
  quantity: Quantity,
  phrase: IndicatorMention,
  role: string,
  lexicon: Lexicon,
  field: IndicatorId,
): number {
  if (role === 'names' || role === 'agent') return tieNoun(sentence, quantity, phrase);
  if (role === 'verb') return tieVerb(sentence, quantity, phrase, lexicon, field);
  return 0;
}

/** The field of the indicator that a phrase was registered for: indicators of one field share the phrases of its base. */
export function fieldOf(lexicon: Lexicon, phrase: IndicatorPhrase): IndicatorId {
  return lexicon.dataset.indicator(phrase.indicator)?.base ?? phrase.indicator;
}

function tieNoun(sentence: ReadSentence, quantity: Quantity, phrase: IndicatorMention): number {
  if (phrase.start >= quantity.span.end) return tieNounAfter(sentence, quantity, phrase);
  const link = wordBefore(sentence, quantity);
  if (!link) return TIE.bare;
  if (LEVEL_PREPOSITIONS.has(link.lower) || LEVEL_VERBS.has(link.lower) || COPULAS.has(link.lower)) return TIE.direct;
  if (link.text === '(' || link.text === ':' || link.text === ',' || link.lower === 'or' || link.lower === 'and') return TIE.apposed;
  return TIE.loose;
}

/** "a $55.3 billion defence budget", "$55.3 billion in military spending", "at 1.7 per cent of GDP, China's military burden". */
function tieNounAfter(sentence: ReadSentence, quantity: Quantity, phrase: IndicatorMention): number {
  const between = sentence.tokens.slice(tokenAt(sentence.tokens, quantity.span.end), phrase.from);
  const words = between.filter((token) => token.kind === 'word').map((token) => token.lower);
  const joined = between.every((token) => token.kind === 'word') && words.every((word) => !COPULAS.has(word));
  if (joined && words.length <= 3) return TIE.direct;
  const lead = sentence.tokens.slice(0, tokenAt(sentence.tokens, quantity.span.start)).filter((token) => token.kind === 'word').length;
  return lead <= 3 ? TIE.fronted : TIE.bare;
}

/** "spent Q on its military": the verb's context must be in the sentence for a full score. */
function tieVerb(sentence: ReadSentence, quantity: Quantity, phrase: IndicatorMention, lexicon: Lexicon, field: IndicatorId): number {
  const isContext = (other: IndicatorMention) =>
    other.meanings.some((meaning) => givesContext(meaning) && fieldOf(lexicon, meaning) === field);
  const hasContext = sentence.phrases.some((other) => isContext(other) && contextFits(sentence, other, quantity));
  const adjacent = phrase.start >= quantity.span.end ? isPassive(sentence, phrase, quantity) : isObject(sentence, phrase, quantity);
  if (phrase.start >= quantity.span.end && !adjacent) return 0;
  if (hasContext) return adjacent ? TIE.direct : TIE.verbApart;
  const heard = sentence.before.some((before) => before.phrases.some(isContext));
  if (heard) return adjacent ? TIE.verbHeard : TIE.verbHeardApart;
  return adjacent ? TIE.verbAlone : 0;
}

/** A noun phrase that may mean something else ("spending") makes no verb about the indicator. */
function givesContext(meaning: IndicatorPhrase): boolean {
  return meaning.role === 'context' || meaning.role === 'agent' || (meaning.role === 'names' && meaning.weight > WEAK_PHRASE);
}

/** Phrases up to this weight need the indicator to have been named before. */
const WEAK_PHRASE = 0.5;

/** What a weak phrase counts for where the sentences before have named the field. */
const HEARD_WEIGHT = 0.8;

function isHeard(sentence: ReadSentence, lexicon: Lexicon, field: IndicatorId): boolean {
  return sentence.before
    .slice(-2)
    .some((before) =>
      before.phrases.some((phrase) => phrase.meanings.some((meaning) => givesContext(meaning) && fieldOf(lexicon, meaning) === field)),
    );
}

function contextFits(sentence: ReadSentence, context: IndicatorMention, quantity: Quantity): boolean {
  const chain = clauseChain(sentence, clauseOf(sentence, quantity.span));
  const clause = clauseOf(sentence, context);
  return chain.includes(clause) || sentence.clauses.list[clause]?.kind === 'main';
}

/** "$330 billion was spent by China" */
function isPassive(sentence: ReadSentence, verb: IndicatorMention, quantity: Quantity): boolean {
  const between = sentence.tokens.slice(tokenAt(sentence.tokens, quantity.span.end), verb.from);
  return between.length > 0 && between.every((token) => COPULAS.has(token.lower) || VERB_FILLERS.has(token.lower));
}

/** Whether only fillers, times, names, numbers and hedges stand between a verb and its amount. */
function isObject(sentence: ReadSentence, verb: IndicatorMention, quantity: Quantity): boolean {
  const until = quantity.hedgeSpan ? Math.min(quantity.hedgeSpan.start, quantity.span.start) : quantity.span.start;
  return sentence.tokens
    .slice(verb.to, tokenAt(sentence.tokens, until))
    .every(
      (token) =>
        token.kind !== 'word' ||
        token.lower.endsWith('ly') ||
        VERB_FILLERS.has(token.lower) ||
        isNumberWord(sentence, token) ||
        LINK_WORDS.has(token.lower),
    );
}

const LINK_WORDS = wordSet(
  'a an the total of some just only in and or military defence defense on its their armed forces record over around about ' +
    'well estimated as much that year combined',
);

function isNumberWord(sentence: ReadSentence, token: Token): boolean {
  return (
    sentence.quantities.some((quantity) => overlaps(quantity.span, token)) ||
    sentence.times.some((time) => overlaps(time.span, token)) ||
    sentence.names.some((name) => overlaps(name, token))
  );
}

/** The word that leads to a number, its hedge, article and adjectives skipped. */
function wordBefore(sentence: ReadSentence, quantity: Quantity): Token | undefined {
  const position = quantity.hedgeSpan ? Math.min(quantity.hedgeSpan.start, quantity.span.start) : quantity.span.start;
  let i = tokenAt(sentence.tokens, position) - 1;
  while (i >= 0 && SKIPPED_BEFORE.has(sentence.tokens[i]?.lower ?? '')) i--;
  return sentence.tokens[i];
}

const SKIPPED_BEFORE = wordSet(
  "a an the some just only record total mere whopping estimated still also or already now then fully its their 's ’s",
);

/** Whether a number is a level rather than a change, a difference or the origin of a change. */
function isLevel(sentence: ReadSentence, quantity: Quantity): boolean {
  if (quantity.change) return false;
  const before = wordBefore(sentence, quantity);
  if (before?.lower === 'from') return hasOwnYear(sentence, quantity);
  if (before && NOT_LEVEL_BEFORE.has(before.lower)) return false;
  const after = sentence.tokens[tokenAt(sentence.tokens, quantity.span.end)];
  return !(after && NOT_LEVEL_AFTER.has(after.lower));
}

/** "from $48.1 billion in 2023 to …": the level before a change, with its year. */
function hasOwnYear(sentence: ReadSentence, quantity: Quantity): boolean {
  const after = tokenAt(sentence.tokens, quantity.span.end);
  return sentence.times.some(
    (time) =>
      (time.kind === 'year' || time.fromMention) &&
      tokenAt(sentence.tokens, time.span.start) - after <= 1 &&
      time.span.start > quantity.span.end,
  );
}

/** Whether words near the number make it measure something that the phrase does not. */
function isExcluded(sentence: ReadSentence, quantity: Quantity, lexicon: Lexicon, field: IndicatorId): boolean {
  if (modifiesForeignNoun(sentence, quantity) || hasForeignPurpose(sentence, quantity, lexicon, field)) return true;
  const chain = clauseChain(sentence, clauseOf(sentence, quantity.span)).slice(0, 2);
  return sentence.phrases.some((phrase) =>
    phrase.meanings.some((meaning) => {
      if (meaning.role !== 'excludes' || overlaps(phrase, quantity.span)) return false;
      return (
        fieldOf(lexicon, meaning) === field && chain.includes(clauseOf(sentence, phrase)) && !commaBetween(sentence, phrase, quantity.span)
      );
    }),
  );
}

/** What stands beyond a comma speaks of something else ("…, most of it on salaries"), unless it leads the sentence. */
function commaBetween(sentence: ReadSentence, phrase: Span, number: Span): boolean {
  return sentence.tokens.some((token) => token.text === ',' && token.start >= number.end && token.end <= phrase.start);
}

/** "a $4 trillion economy", "a ¥43 trillion programme": the amount is the adjective of a noun that is no indicator. */
function modifiesForeignNoun(sentence: ReadSentence, quantity: Quantity): boolean {
  if (quantity.unit.kind !== 'currency') return false;
  const i = tokenAt(sentence.tokens, quantity.span.end);
  const next = sentence.tokens[i];
  if (next?.kind !== 'word' || next.start - quantity.span.end > 1) return false;
  if (NEUTRAL_AFTER.has(next.lower) || next.lower.endsWith('ly')) return false;
  if (sentence.times.some((time) => overlaps(time.span, next))) return false;
  if (sentence.names.some((name) => overlaps(name, next))) return false;
  return !sentence.phrases.some(
    (phrase) => phrase.from >= i && phrase.from - i <= 2 && phrase.meanings.some((meaning) => meaning.role !== 'excludes'),
  );
}

/** "spent $75.9 billion, or 1.9 per cent of GDP": a number beside one that is tied to the field. */
function bindBeside(sentence: ReadSentence, quantity: Quantity, lexicon: Lexicon, field: IndicatorId): Binding | undefined {
  const position = sentence.quantities.findIndex((candidate) => overlaps(candidate.span, quantity.span));
  for (const offset of [-1, 1, -2]) {
    const neighbour = sentence.quantities[position + offset];
    if (!neighbour || neighbour.change || neighbour.unit.kind === 'ordinal') continue;
    const bound = bindWithin(sentence, neighbour, lexicon, field);
    if (bound) return { span: bound.span, score: bound.score * DISTANCE.beside };
  }
  return undefined;
}

/** A gapped or pronominal sentence takes its indicator from the one before ("East Asia alone accounted for $433 billion of that"). */
function bindFromBefore(sentence: ReadSentence, quantity: Quantity, lexicon: Lexicon, field: IndicatorId): Binding | undefined {
  const previous = sentence.before[sentence.before.length - 1];
  const names = (phrase: IndicatorMention) => phrase.meanings.some((meaning) => meaning.role === 'names');
  if (!previous || sentence.phrases.some(names)) return undefined;
  const speaks = previous.phrases
    .flatMap((phrase) => phrase.meanings)
    .filter((meaning) => givesContext(meaning) && fieldOf(lexicon, meaning) === field);
  const weight = Math.max(0, ...speaks.map((meaning) => meaning.weight));
  return weight > 0 ? { span: quantity.span, score: DISTANCE.sentenceBefore * weight } : undefined;
}

/** Words after "in" that keep an amount what it was ("in real terms", "in all"). */
const NEUTRAL_PURPOSES = wordSet(
  'real nominal current dollar dollars total all that this the those these its their each absolute a recent turn fact ' + 'return both',
);

/** "… of GDP on education", "$300 billion in trade": a purpose that no phrase of the field names. */
function hasForeignPurpose(sentence: ReadSentence, quantity: Quantity, lexicon: Lexicon, field: IndicatorId): boolean {
  const tokens = sentence.tokens;
  let i = tokenAt(tokens, quantity.span.end);
  const after = sentence.phrases.find(
    (phrase) => phrase.from >= i && phrase.from - i <= 2 && phrase.meanings.some((meaning) => meaning.role === 'unit'),
  );
  if (after) i = after.to;
  while (sentence.times.some((time) => tokens[i] && overlaps(time.span, tokens[i] ?? time.span))) i++;
  const preposition = tokens[i];
  if (preposition?.lower !== 'on' && preposition?.lower !== 'in' && preposition?.lower !== 'to') return false;
  const first = tokens[i + 1];
  if (first?.kind !== 'word') return false;
  if (
    sentence.phrases.some(
      (phrase) =>
        phrase.from >= i &&
        phrase.from <= i + 4 &&
        phrase.meanings.some((meaning) => meaning.role !== 'excludes' && fieldOf(lexicon, meaning) === field),
    )
  )
    return false;
  if (preposition.lower === 'on') return !isNumberWord(sentence, first) && first.lower !== 'average';
  return (
    !isNumberWord(sentence, first) &&
    !NEUTRAL_PURPOSES.has(first.lower) &&
    !sentence.quantities.some((other) => overlaps(other.span, first))
  );
}
