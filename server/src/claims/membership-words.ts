import { wordSet } from '../language/word-set.ts';
import type { MembershipReading } from './types.ts';

export type Relation = MembershipReading['relation'];

/** Nouns of belonging and the relation that they state. */
export const ROLE_NOUNS: ReadonlyMap<string, Relation> = new Map([
  ['member', 'member'],
  ['members', 'member'],
  ['signatory', 'member'],
  ['signatories', 'member'],
  ['participant', 'member'],
  ['participants', 'member'],
  ['party', 'member'],
  ['parties', 'member'],
  ['founder', 'founder'],
  ['founders', 'founder'],
  ['observer', 'observer'],
  ['observers', 'observer'],
]);

/** Role nouns that mean something else unless "to" follows ("party to the treaty", "the ruling party"). */
export const NEEDS_TO = wordSet('party parties signatory signatories');

/** Adjectives of a role noun that change the relation. */
export const ROLE_ADJECTIVES: ReadonlyMap<string, Relation> = new Map([
  ['founding', 'founder'],
  ['founder', 'founder'],
  ['original', 'founder'],
  ['charter', 'founder'],
]);

/** Words that make a role noun another relation than the dataset's membership. */
export const FOREIGN_ROLES = wordSet(
  'dialogue partner associate prospective would-be potential aspiring candidate former future possible likely non ' +
    'permanent non-permanent council family staff crew cabinet committee senior gang parliamentary active honorary ' +
    'unofficial informal',
);

/** Verbs after which the subject is, or is no longer, a member. */
export const CHANGE_VERBS: ReadonlyMap<string, Relation> = new Map([
  ['joined', 'joined'],
  ['joins', 'joined'],
  ['acceded', 'joined'],
  ['accedes', 'joined'],
  ['entered', 'joined'],
  ['admitted', 'joined'],
  ['inducted', 'joined'],
  ['left', 'left'],
  ['quit', 'left'],
  ['withdrew', 'left'],
  ['exited', 'left'],
  ['expelled', 'left'],
]);

/** Verbs and prepositions of belonging; `true` where they deny it. */
export const BELONGING: ReadonlyMap<string, boolean> = new Map([
  ['belongs', false],
  ['belong', false],
  ['belonged', false],
  ['outside', true],
]);

/** Verbs from a grouping to its members; `true` where the list must be whole. */
export const COMPOSITION_VERBS: ReadonlyMap<string, boolean> = new Map([
  ['comprises', true],
  ['comprise', true],
  ['comprised', true],
  ['comprising', true],
  ['composed', true],
  ['made up', true],
  ['consists', true],
  ['consist', true],
  ['consisted', true],
  ['consisting', true],
  ['groups', false],
  ['group', false],
  ['grouping', false],
  ['unites', false],
  ['unite', false],
  ['uniting', false],
  ['links', false],
  ['link', false],
  ['linking', false],
  ['joins', false],
  ['join', false],
  ['binds', false],
  ['bind', false],
  ['ties', false],
  ['tie', false],
  ['brings', false],
  ['bring', false],
  ['bringing', false],
  ['brought', false],
  ['includes', false],
  ['include', false],
  ['included', false],
  ['including', false],
  ['counts', false],
  ['encompasses', false],
  ['spans', false],
]);

/** Verbs from the members to their grouping; the list must be whole. */
export const CONSTITUTING_VERBS = wordSet('make makes made form forms formed constitute constitutes compose composes');

/** Verbs of founding, active with the founders before them, passive with "by" and the founders after. */
export const FOUNDING_VERBS = wordSet('founded established created launched formed');

/** "in spirit", "in waiting": what follows "in" after a role noun makes it no membership. */
export const FIGURATIVE = wordSet('spirit waiting name effect practice disguise everything');

/** Words that leave a list open. */
export const OPEN_LIST = wordSet('including includes include included such notably among counts eg e.g. plus inter');

/** Opening words that set members beside a list that follows ("Besides Russia, the CSTO comprises …"). */
export const BESIDE_WORDS = wordSet('besides alongside with plus');

/** Words that may stand between a composition verb and its list. */
export const COMPOSITION_FILLERS = wordSet(
  'of together up only just both exactly : , members countries states nations democracies among its namely',
);

/** Words that may stand between a subject and its role noun or verb, besides auxiliaries, adverbs and articles. */
export const REACH_WORDS = wordSet(
  ', which who as full active one of among in only just even enthusiastic newest latest youngest oldest largest biggest ' +
    'smallest core key leading ( ) — – state new asian two three four five six seven eight nine ten eleven twelve since ' +
    'never so-called',
);
