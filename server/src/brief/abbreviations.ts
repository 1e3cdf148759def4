/**
 * Abbreviations that end in a full stop, without it, by what a full stop after them means. Compared as written for the upper-case
 * initial of titles, else in lower case.
 */

/** Titles and the like, always followed by a name: never the end of a sentence. */
export const BEFORE_NAMES: ReadonlySet<string> = words(
  'Dr Mr Mrs Ms Messrs Prof Gen Lt Col Maj Adm Vadm Radm Capt Cdr Cmdr Cpt Brig Sgt Cpl Pvt Rep Reps Sen Sens Gov Amb Hon Rev Sir St Ft Mt Pres Sec-Gen Supt Det Insp Fr Sec Min Asst Dep',
);

/** Always followed by what they introduce: never the end of a sentence. */
export const INTRODUCING: ReadonlySet<string> = words('e.g i.e eg ie cf vs v viz approx ca est esp incl excl resp a.k.a aka');

/** Before a number ("No. 3", "pp. 12–14", "Art. 9"); else an ordinary end. */
export const BEFORE_NUMBERS: ReadonlySet<string> = words(
  'no nos p pp fig figs ch chap chs sec secs art arts vol vols eq para paras pt tbl tab app annex n nn ed eds l ll r res dec c b d',
);

/** Months, an end unless a day or a year follows. */
export const MONTHS: ReadonlySet<string> = words('jan feb mar apr jun jul aug sep sept oct nov dec');

/** May stand at the end of a sentence or within one; the words around decide. */
export const MAY_END: ReadonlySet<string> = words(
  'al inc corp ltd co cos bros plc llc a.m p.m jr sr u.s u.k u.n e.u d.c u.s.a u.s.s.r d.p.r.k r.o.k p.r.c r.o.c dept govt univ assn ph.d m.a b.a',
);

/** Words that begin a sentence far more often than they follow an abbreviation inside one. */
export const STARTERS: ReadonlySet<string> = words(
  `the a an this that these those it its he she they we i you his her their our my your there here who what when where why how which
  in on at by for from with without within under over after before since until during between among against despite although though while
  whereas because if unless as but and or nor yet so however moreover meanwhile instead still also then thus therefore nevertheless
  nonetheless all both each every either neither none nothing no not some several many most few much more others another such only even
  today now once one two three`,
);

/** Words that an abbreviated country or organisation stands before as an adjective: "the U.S. Navy", "the U.K. Ministry". */
export const INSTITUTIONS: ReadonlySet<string> = words(
  `navy army air marine marines coast senate congress house department secretary president presidents state states treasury defense defence
  ministry minister security general council ambassador embassy consulate government administration forces force command pacific
  indo-pacific indopacom supreme court federal national central agency bureau office charter convention commission committee assembly
  special foreign trade commerce energy space strategic nuclear navy's army's missile geological representative representatives
  constitution law treaty mission military dollar dollars dollar's intelligence export exports embargo sanctions code`,
);

/** Finite verbs that are no ordinary nouns; after a capitalised word they show that a new clause began. */
export const FINITE_VERBS: ReadonlySet<string> = words(
  `is are was were has have had does do did will would can could may might must shall should remains remain became becomes said says went
  came took gave made began fell rose spent kept held led left lost won saw grew drew paid sent met chose sought told`,
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map((word) => word.toLowerCase()));
}
