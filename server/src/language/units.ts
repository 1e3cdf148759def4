/** Units of measure and of time: the singular name to its written forms; plurals in `s` are added to words of four letters or more. */
const MEASURES: readonly (readonly [string, readonly string[]])[] = [
  ['year', ['year', 'yr', 'yrs']],
  ['month', ['month']],
  ['week', ['week']],
  ['day', ['day', 'days']],
  ['hour', ['hour', 'hr', 'hrs']],
  ['minute', ['minute']],
  ['second', ['seconds']],
  ['decade', ['decade']],
  ['century', ['century', 'centuries']],
  ['kilometre', ['kilometre', 'kilometer', 'km', 'kms']],
  ['metre', ['metre', 'meter', 'm']],
  ['centimetre', ['centimetre', 'centimeter', 'cm']],
  ['millimetre', ['millimetre', 'millimeter', 'mm']],
  ['mile', ['mile', 'mi']],
  ['nautical mile', ['nautical mile', 'nm', 'nmi']],
  ['foot', ['foot', 'feet', 'ft']],
  ['square kilometre', ['square kilometre', 'square kilometer', 'sq km', 'sq . km', 'km²', 'km2', 'sq kilometre']],
  ['square mile', ['square mile', 'sq mi']],
  ['square metre', ['square metre', 'square meter']],
  ['hectare', ['hectare', 'ha']],
  ['acre', ['acre']],
  ['cubic metre', ['cubic metre', 'cubic meter', 'm³']],
  ['cubic foot', ['cubic foot', 'cubic feet']],
  ['tonne', ['tonne', 'metric ton', 'metric tonne', 't']],
  ['ton', ['ton', 'tons', 'short ton', 'long ton', 'gross ton', 'deadweight ton']],
  ['kiloton', ['kiloton', 'kilotonne', 'kt']],
  ['megaton', ['megaton', 'megatonne', 'mt']],
  ['kilogram', ['kilogram', 'kilogramme', 'kg', 'kgs']],
  ['gram', ['gram']],
  ['pound', ['pound', 'lb', 'lbs']],
  ['barrel', ['barrel']],
  ['barrel per day', ['barrel per day', 'barrels per day', 'barrels a day', 'bpd', 'b/d']],
  ['litre', ['litre', 'liter']],
  ['gallon', ['gallon']],
  ['watt', ['watt']],
  ['kilowatt', ['kilowatt', 'kw']],
  ['megawatt', ['megawatt', 'mw']],
  ['gigawatt', ['gigawatt', 'gw']],
  ['terawatt-hour', ['terawatt-hour', 'twh']],
  ['knot', ['knot', 'kts']],
  ['kilometre per hour', ['km/h', 'kph', 'kilometres per hour', 'kilometers per hour']],
  ['degree', ['degree']],
  ['degree Celsius', ['degrees celsius', '°c']],
  ['basis point', ['basis point', 'bp', 'bps']],
];

/** A written form (words with one space between) to the singular name of its unit. */
export const measures: ReadonlyMap<string, string> = new Map(
  MEASURES.flatMap(([name, forms]) =>
    forms.flatMap((form): [string, string][] => {
      const last = form.split(' ').at(-1) ?? form;
      return last.length > 3
        ? [
            [form, name],
            [`${form}s`, name],
          ]
        : [[form, name]];
    }),
  ),
);

/** The lengths of time among the measures, in years. */
export const durations: ReadonlyMap<string, number> = new Map([
  ['century', 100],
  ['decade', 10],
  ['year', 1],
  ['month', 1 / 12],
  ['week', 7 / 365.25],
  ['day', 1 / 365.25],
  ['hour', 1 / (24 * 365.25)],
  ['minute', 1 / (1440 * 365.25)],
  ['second', 1 / (86400 * 365.25)],
]);

/** What turns a number into a share, in lower case. */
export const percents: ReadonlyMap<string, 'percent' | 'percentage-point'> = new Map([
  ['%', 'percent'],
  ['％', 'percent'],
  ['per cent', 'percent'],
  ['percent', 'percent'],
  ['pct', 'percent'],
  ['pc', 'percent'],
  ['p . c .', 'percent'],
  ['p.c.', 'percent'],
  ['percentage points', 'percentage-point'],
  ['percentage point', 'percentage-point'],
  ['% points', 'percentage-point'],
  ['% point', 'percentage-point'],
  ['per cent points', 'percentage-point'],
  ['percent points', 'percentage-point'],
  ['points', 'percentage-point'],
  ['pp', 'percentage-point'],
  ['ppt', 'percentage-point'],
  ['ppts', 'percentage-point'],
  ['pps', 'percentage-point'],
]);

const COUNTED_SINGULAR =
  'soldier sailor marine airman reservist conscript recruit officer person citizen civilian worker refugee casualty victim fighter militant insurgent militiaman ' +
  'ship vessel boat warship frigate destroyer corvette submarine carrier cruiser tanker trawler plane aeroplane airplane jet bomber helicopter drone satellite ' +
  'tank vehicle howitzer gun launcher missile rocket warhead weapon bomb round shell mine torpedo silo brigade division regiment battalion squadron fleet base site ' +
  'state country nation member party partner ally signatory island reef feature village household inmate detainee protester rioter dead injury death incident sortie ' +
  'flight incursion exercise test launch attack strike seat vote company firm factory reactor port airfield project agreement treaty article unit man woman child student';

const COUNTED_IRREGULAR =
  'troops personnel people aircraft spacecraft men women children marines countries allies parties casualties injuries companies factories deaths airmen militiamen dead ' +
  'forces armoured armored combat active active-duty military naval nuclear american chinese russian indian japanese filipino north south us u.s.';

/** Nouns that forces, states and events are counted in, singular and plural, and the adjectives that stand before them. */
export const countedNouns: ReadonlySet<string> = new Set([
  ...COUNTED_SINGULAR.split(' ').flatMap((noun) => [noun, `${noun}s`]),
  ...COUNTED_IRREGULAR.split(' '),
]);

/** What may follow a number and a hyphen and leave it a count: "a 10-member bloc", "600-strong". */
export const countTails: ReadonlySet<string> = new Set([
  ...COUNTED_SINGULAR.split(' '),
  'strong',
  'aircraft',
  'troop',
  'people',
  'men',
  'odd',
  'plus',
]);

/** Words whose number is a label, not an amount ("Article 9", "p. 3"). */
export const labels: ReadonlySet<string> = new Set(
  (
    'p pp page pages art arts article articles section sections sec secs chapter chapters ch fig figs para paras paragraph paragraphs vol vols isbn issn doi tel ' +
    'fax resolution resolutions unscr clause clauses annex annexes appendix endnote endnotes footnote fn'
  ).split(' '),
);

/** Words whose number is a label when they have a capital ("Type 055", "Pillar 2"). */
export const capitalLabels: ReadonlySet<string> = new Set(
  (
    'type mark mk block pillar phase table figure box note part track level step project model act rule protocol volume issue version tier item unit stage route ' +
    'highway flight class mission group room building boeing airbus war area zone sector region line division principle pillars tables figures boxes types phases tracks ' +
    'chapter order directive document task book batch lot option scenario'
  ).split(' '),
);

/** What follows a number word in a name or idiom that counts nothing, wherever its capital comes from. */
export const namedTails: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['one', new Set(['china', 'belt', 'road', 'country', 'korea', 'another', 'of', 'day'])],
  ['two', new Set(['systems', 'sessions', 'plus'])],
  ['three', new Set(['gorges', 'communiqués', 'communiques'])],
  ['five', new Set(['eyes', 'power'])],
  ['six', new Set(['assurances', 'party'])],
  [
    'first',
    new Set([
      'use',
      'strike',
      'strikes',
      'time',
      'of',
      'and',
      'island',
      'lady',
      'world',
      'place',
      'half',
      'hand',
      'responders',
      'glance',
      'step',
      'sea',
    ]),
  ],
  ['second', new Set(['later', 'island', 'world', 'strike', 'strikes', 'half', 'hand', 'thoughts', 'place', 'track', 'nature'])],
  ['third', new Set(['party', 'parties', 'world', 'half'])],
]);
