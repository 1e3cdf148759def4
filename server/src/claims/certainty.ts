/**
 * How surely words mean what they are read as, 0 to 1: the one table of the claim readers. A reading's score is the product of the certainties of its
 * parts, and `verdicts/judge.ts` says what score a contradiction needs. The order of the values matters more than their size; they were set on labelled
 * sentences (`test/accuracy/`).
 */

/** What ties a number to an indicator. */
export const TIE = {
  /** "military expenditure reached Q", "a Q defence budget", "spent Q on its military". */
  direct: 1,
  /** "military expenditure (Q)", "military expenditure, at Q". */
  apposed: 0.9,
  /** "At Q of GDP, China's military burden". */
  fronted: 0.9,
  /** A noun phrase of the indicator and a number in one clause, joined by words that are not known. */
  loose: 0.6,
  /** As `loose`, without even a word that leads to the number. */
  bare: 0.5,
  /** "spent", its context in the clause, but other words between verb and number. */
  verbApart: 0.8,
  /** "spent Q" after a sentence that named the indicator. */
  verbHeard: 0.8,
  verbHeardApart: 0.6,
  /** "spent Q" and nothing that says on what: it may support, and never contradicts. */
  verbAlone: 0.55,
  /** "share of world military expenditure": the construction itself. */
  construction: 0.95,
} as const;

/** What the way from the words that tie to the number takes off. */
export const DISTANCE = {
  sameClause: 1,
  clauseAround: 0.9,
  otherClause: 0.7,
  /** The number beside this one is tied. */
  beside: 0.85,
  /** Only the sentence before has the words. */
  sentenceBefore: 0.55,
} as const;

/** Whose a number is. */
export const OWNER = {
  sure: 1,
  /** "… by China", "with Singapore at Q", "compared with Q in Japan", the noun before "which". */
  attached: 0.9,
  /** The subject of the clause around, or the first subject after a number that opens the sentence. */
  inherited: 0.85,
  /** Another name after a preposition stands between ("Japan, like China, spent"). */
  passedOver: 0.8,
  /** "it" or "the country", where one country was named before. */
  antecedent: 0.8,
  /** Lists of one length without "respectively". */
  zipped: 0.75,
  /** Two subjects to choose from. */
  rivals: 0.6,
  /** Another name that may own the number stands between, or a pronoun has several countries to stand for. */
  unclear: 0.5,
} as const;

/** When a number holds. */
export const TIME = {
  stated: 1,
  /** "last year", "a year earlier". */
  relative: 0.9,
  /** The tense alone. */
  present: 0.9,
  past: 0.8,
  /** The one year of the sentence before. */
  carried: 0.75,
} as const;

/** What a list of subjects or a bare sign leaves open. */
export const READING = {
  sure: 1,
  /** Another subject that the words may mean. */
  otherSubject: 0.6,
  /** A sum, or a value of each: the words do not say. */
  sumOrEach: 0.6,
  /** A share of GDP said of several countries is said of each. */
  sharedByEach: 0.9,
  /** A bare "$" may be the subject's own dollar. */
  ownDollar: 0.85,
} as const;

/** How surely a construction states a membership. */
export const MEMBERSHIP = {
  stated: 1,
  composed: 0.95,
} as const;
