import { wordSet } from './word-set.ts';

/**
 * Closed classes of English words that steer the reading of a sentence. Lower case. Each table says what its words do;
 * nothing here names an entity or an indicator, which come from the dataset.
 */

/** Forms of "be" and their like: what follows describes the subject. */
export const COPULAS = wordSet('is are was were be been being remains remain remained became become becomes');

/** Auxiliaries and adverbs that may stand between a subject and its verb without changing what is said. */
export const VERB_FILLERS = wordSet(
  'also again already alone now still then today currently reportedly officially itself thus therefore however has have ' +
    'had having both each all together jointly collectively respectively never once first formally long since itself ' +
    'themselves too did does do',
);

/** Words before a name that take it out of the running for subject. */
export const OBLIQUE_PREPOSITIONS = wordSet(
  'with from against to into onto toward towards unlike like than over behind after before alongside besides beside ' +
    'between among amongst at near around on via through versus vs vs. as about outside inside within across beyond above ' +
    'below under upon despite because except excluding without matching facing regarding concerning per toward off opposite',
);

/** Prepositions that make a name the owner of a noun directly before them ("the military budget of Australia"). */
export const OWNER_PREPOSITIONS = wordSet('of by in for');

/** Verbs of saying: who says is not who spends. */
export const SPEECH_VERBS = wordSet(
  'said says say argued argues argue claimed claims claim estimated estimates estimate reported reports report announced ' +
    'announces noted notes believes believe believed suggests suggest suggested calculates calculated put puts found finds ' +
    'warned warns insisted insists told shows show showed stated states records recorded',
);

/** Sentence openings and subordinators that make what follows hypothetical. */
export const CONDITION_WORDS = wordSet('if unless suppose supposing imagine provided assuming whether lest otherwise');

/** Verb-first conditionals: "Should Tokyo fail", "Were China to", "Had Seoul known". */
export const INVERTED_CONDITIONALS = new Set(['should', 'were', 'had']);

/** Modal verbs of advice. */
export const RECOMMENDING = wordSet('should must ought shall need needs');

/** Modal verbs and adjectives of what may come. */
export const FORECASTING = wordSet(
  "will would could may might can 'll won cannot expected expects expect projected forecast likely unlikely slated poised " +
    'bound destined hopes hope hoping hoped anticipated predicted potentially perhaps possibly presumably prospective ' +
    'eventual candidate aspiring would-be hypothetical imagined proposed requested envisaged envisioned',
);

/** Verbs and nouns of intention: a level that somebody plans is not yet a level. */
export const PLANNING = wordSet(
  'plan plans planned planning aims aim aimed aiming intends intend intended pledged pledges pledge promised promises ' +
    'promise vowed vows target targets targeted goal goals seeks seek sought seeking wants want wanted ceiling threshold ' +
    'benchmark guideline ambition ambitions commitment urged urges demanded demands demand asked asking asks request ' +
    'requests sets calls called calling invited invite invites apply applied applies consider considered considering bid ' +
    'hopeful',
);

/** Words that open a clause with a verb of its own. */
export const SUBORDINATORS = wordSet('while whilst whereas although though but because if unless when whenever until');

/** Relative pronouns: the clause speaks of the noun before it. */
export const RELATIVES = wordSet('which who whose where');

/** Words that stand for a country, grouping or group named before. */
export const PRONOUNS = wordSet('it its they their theirs');

/** "the country", "the island": with "the", "that" or "this" they stand for a country named before. */
export const COUNTRY_NOUNS = wordSet('country island kingdom republic nation archipelago city-state government state regime sultanate');

/** "the grouping", "the pact": they stand for a grouping named before. */
export const GROUPING_NOUNS = wordSet(
  'grouping group bloc pact alliance organisation organization partnership forum association body club agreement',
);

export const ARTICLES = wordSet('the a an this that these those');

/** Verbs in the present tense that need no year to mean now are told by their ending; these are the irregular or common ones. */
export const PRESENT_AUXILIARIES = wordSet('is are has have does do remains stands');

/** Adverbs that make a figure hold now whatever the tense. */
export const NOW_WORDS = wordSet('now today currently presently nowadays already still latest');

/** Words that deny a verb. */
export const NEGATIONS = wordSet("not n't never neither nor no none hardly without");

/** Words that join names into one list. */
export const LIST_JOINERS = wordSet('and or , & nor plus with');

/** Words that make a list of subjects one total. */
export const TOGETHER_WORDS = wordSet('together combined jointly collectively joint altogether them collective aggregate');

/** Words that give each of a list the same value. */
export const EACH_WORDS = wordSet('each both apiece either alike neither respectively');

/** Past forms of common verbs that do not end in "-ed". */
export const IRREGULAR_PASTS = wordSet(
  'spent rose fell grew hit stood came went became overtook put gave held led made took drew shrank sank ran left kept ' +
    'bore bought sold set leapt brought met saw won lost built paid laid sent cut lay got said told began fought quit ' +
    'withdrew shot slid crept',
);
