/**
 * The identifier of a country (ISO 3166-1 alpha-3), region (`WLD`, `ASIA_OCEANIA`), grouping (`aukus`), place or
 * organisation. One namespace; a test holds that no two tables share one.
 */
export type EntityId = string;
export type IndicatorId = string;
export type SourceId = string;

/** The line of a data file that a record was read from. `file` is relative to the package (`observations/military-expenditure.csv`); lines count from 1, the header being 1. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

interface Recorded {
  readonly origin: Origin;
}

/** `confirmed-twice`: by a second source; `memory`: general knowledge, which may support a claim and never contradicts one. */
export type Confidence = 'confirmed-twice' | 'confirmed' | 'memory';

export interface Country extends Recorded {
  readonly kind: 'country';
  readonly id: EntityId;
  readonly name: string;
  readonly officialName: string;
  /** "the" where prose needs it ("the Philippines"). */
  readonly article: '' | 'the';
  readonly capital: string;
  /** Regions that the country belongs to by SIPRI's division, innermost first. */
  readonly regions: readonly EntityId[];
  /** One line on disputed recognition, or empty. */
  readonly statusNote: string;
}

export interface Region extends Recorded {
  readonly kind: 'region';
  readonly id: EntityId;
  readonly name: string;
  readonly article: '' | 'the';
  /** What a published total covers and leaves out. */
  readonly note: string;
  /** Whether every country of the region that the publisher has a value for is stored, so that ranks can be counted. */
  readonly complete: boolean;
}

export interface Grouping extends Recorded {
  readonly kind: 'grouping';
  readonly id: EntityId;
  readonly name: string;
  readonly article: '' | 'the';
  readonly fullName: string;
  /** alliance, partnership, trade agreement … */
  readonly type: string;
  /** ISO 8601, as precisely as known; empty where it is not. */
  readonly founded: string;
  readonly ended?: string;
  /** Whether `memberships` lists every member, so that absence means "not a member". */
  readonly complete: boolean;
  /** One line, or empty. */
  readonly note: string;
  readonly sources: readonly SourceId[];
}

/** A sea, strait, peninsula, region name or event that holds a country's name without meaning the country. */
export interface Place extends Recorded {
  readonly kind: 'place';
  readonly id: EntityId;
  readonly name: string;
  /** sea, strait, region, territory, former state, event, document … */
  readonly type: string;
}

/** A publisher of figures that briefs attribute them to. */
export interface Organisation extends Recorded {
  readonly kind: 'organisation';
  readonly id: EntityId;
  readonly name: string;
}

export type Entity = Country | Region | Grouping | Place | Organisation;

export interface Membership extends Recorded {
  readonly grouping: EntityId;
  readonly member: EntityId;
  /** `member`, `party`, `observer`, `partner`, `designated` … */
  readonly role: string;
  /** Whether it belonged from the founding. */
  readonly founding: boolean;
  /** ISO 8601, as precisely as known; empty where it is not. */
  readonly joined: string;
  readonly left?: string;
  /** One line, or empty. */
  readonly note: string;
  readonly confidence: Confidence;
  readonly sources: readonly SourceId[];
}

/** A surface form. The rule decides where the form is ambiguous. */
export interface NameForm extends Recorded {
  readonly form: string;
  readonly entity: EntityId;
  readonly kind: 'name' | 'official' | 'demonym' | 'people' | 'metonym' | 'abbreviation' | 'force' | 'variant';
  /** Letter case must be as written ("US", not "us"). */
  readonly caseSensitive: boolean;
  readonly rule?: NameRule;
}

/** What must hold around an ambiguous form for it to name its entity. Words are lower case. */
export interface NameRule {
  /** Not directly before one of these ("Washington" + "state"). */
  readonly notBefore: readonly string[];
  /** Not directly after one of these ("South" + "America"). */
  readonly notAfter: readonly string[];
  /** At least one of these entities must be named elsewhere in the same block by a clear form ("Korea" needs none of KOR, PRK …). */
  readonly needs: readonly EntityId[];
  /** None of these entities may be named in the same block ("Korea" is unclear beside PRK). */
  readonly unless: readonly EntityId[];
}

export type IndicatorKind = 'stock' | 'flow' | 'share' | 'change' | 'count';

/** What a number measures. */
export interface Indicator extends Recorded {
  readonly id: IndicatorId;
  readonly label: string;
  /** The unit of stored values after scaling: `USD`, `percent_gdp`, `percent`. */
  readonly unit: string;
  readonly kind: IndicatorKind;
  /** Whether the value is new every year, so that a figure without a year means the newest. */
  readonly yearly: boolean;
  /** Agreement between editions and publishers: a share of the value (0.03), or points (0.1). */
  readonly tolerance: { readonly relative: number; readonly absolute: number };
  /** The indicator that this one restates, as a share or a change restates a level; its phrases name this one too. */
  readonly base?: IndicatorId;
  /** Definition, for the hover and the messages. */
  readonly note: string;
  /** Its own phrases; those of its base name it too. */
  readonly phrases: readonly IndicatorPhrase[];
}

/** Words that name an indicator. Lower case; a word ending in `*` matches any word that starts so. */
export interface IndicatorPhrase extends Recorded {
  readonly indicator: IndicatorId;
  readonly phrase: string;
  /** `names`: the noun ("military expenditure"); `agent`: the noun for who spends ("military spenders"), which a name does not own; `verb`: a verb that takes the amount ("spent"); `context`: makes a verb about it ("on its military"); `excludes`: a nearby word that makes it something else ("procurement"); `unit`: follows a percentage and makes it one of this indicator ("of GDP"). */
  readonly role: 'names' | 'agent' | 'verb' | 'context' | 'excludes' | 'unit';
  /** 0 to 1: how surely the phrase means this indicator; "defence budget" may be an official figure and is weaker than "military expenditure". */
  readonly weight: number;
}

/** A value of an indicator for an entity and a year, as one edition of a source has it. */
export interface Observation extends Recorded {
  readonly entity: EntityId;
  readonly indicator: IndicatorId;
  readonly year: number;
  /** In the indicator's unit: dollars, not millions. */
  readonly value: number;
  /** Identifier of the edition, such as `sipri-milex-2026`. */
  readonly edition: string;
  readonly source: SourceId;
  readonly estimate: boolean;
  readonly note: string;
}

/** A release of a source. */
export interface Edition extends Recorded {
  readonly id: string;
  /** The series that it belongs to, such as `sipri-milex`; a later release supersedes an earlier one of the same series. */
  readonly series: string;
  /** "2026 edition" */
  readonly label: string;
  readonly publisher: string;
  /** ISO 8601 date of release, as precisely as known. */
  readonly published: string;
  /** The year whose prices and exchange rates its constant-price values are in. */
  readonly priceBase?: number;
  readonly source: SourceId;
}

/** A bibliographic record, CSL-JSON. */
export interface Source extends Recorded {
  readonly id: SourceId;
  readonly type: string;
  readonly title: string;
  readonly author: readonly { readonly literal?: string; readonly family?: string; readonly given?: string }[];
  readonly publisher: string;
  /** Year of publication, or 0. */
  readonly year: number;
  readonly url: string;
  readonly licence: string;
}

/** What is wrong in a data file and where. */
export interface DataProblem {
  readonly file: string;
  readonly line: number;
  /** From 1; 0 for the whole line. */
  readonly column: number;
  readonly message: string;
}

/** Why a value is placed where it is among others. */
export interface Rank {
  readonly rank: number;
  /** The number of entities that have a value. */
  readonly of: number;
  readonly year: number;
  readonly edition: string;
}

/** Questions that the rest asks of the data. Pure; every answer is indexed. Arrays are never to be changed by the caller. */
export interface Dataset {
  /** Newest edition's release date, for "data as of". */
  readonly vintage: string;
  readonly names: readonly NameForm[];
  readonly indicators: readonly Indicator[];
  readonly countries: readonly Country[];
  readonly groupings: readonly Grouping[];
  entity(id: EntityId): Entity | undefined;
  indicator(id: IndicatorId): Indicator | undefined;
  edition(id: string): Edition | undefined;
  source(id: SourceId): Source | undefined;
  /** All values of an indicator for an entity in a year, newest edition first; with `publishedBy` only editions released by that ISO date. */
  at(indicator: IndicatorId, entity: EntityId, year: number, publishedBy?: string): readonly Observation[];
  /** The newest edition's values by year, ascending, at most one a year. */
  series(indicator: IndicatorId, entity: EntityId, publishedBy?: string): readonly Observation[];
  /** Every stored value of an indicator for an entity: year ascending, then newest edition first. */
  all(indicator: IndicatorId, entity: EntityId): readonly Observation[];
  /** The newest value with a year not after `notAfter`. */
  newest(indicator: IndicatorId, entity: EntityId, notAfter?: number, publishedBy?: string): Observation | undefined;
  /** Members of a grouping at an ISO date (all who ever were, without one), in the order of joining. */
  members(grouping: EntityId, at?: string): readonly Membership[];
  /** Groupings that an entity belongs to at an ISO date. */
  memberships(member: EntityId, at?: string): readonly Membership[];
  /** Where an entity stands by an indicator in a year within a scope (a region's or a grouping's countries); undefined where the stored values cannot decide. By the newest edition that decides. */
  rank(indicator: IndicatorId, entity: EntityId, year: number, scope: EntityId, publishedBy?: string): Rank | undefined;
}
