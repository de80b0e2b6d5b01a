// What a municipality may make its own: names, contact, six colours, fonts and a logo; read from thema.json.
import { isColour, type Colour } from './colour.js';

export type ThemeColours = {
  /** Actions, links, selected, charts. */
  readonly accent: Colour;
  /** Hover and dark planes. */
  readonly accentDeep: Colour;
  /** Tinted planes. */
  readonly accentSoft: Colour;
  /** Focus and "drawn by lot"; never text on white. */
  readonly signal: Colour;
  readonly ink: Colour;
  /** Quiet page background. */
  readonly paper: Colour;
};

export type Theme = {
  readonly productName: string;
  readonly municipality: string;
  readonly town: string;
  readonly phone: string;
  readonly openingHours: string;
  readonly visitingAddress: string;
  /** The page on the town's own site that says which letters and mails are real. */
  readonly ownPage: string;
  /** Where a weak spot of the site is reported: an https: or mailto: address; the own page when it is not given. */
  readonly securityContact: string;
  readonly colours: ThemeColours;
  readonly textFont: string;
  readonly headingFont: string;
  /** An SVG file beside thema.json; empty: the sign of Samenspel in the theme's colours. */
  readonly logo: string;
};

export type ThemeOutcome =
  { readonly ok: true; readonly theme: Theme } | { readonly ok: false; readonly faults: readonly string[] };

const TEXTS = {
  productName: 'naam',
  municipality: 'gemeente',
  town: 'plaats',
  phone: 'telefoon',
  openingHours: 'bereikbaar',
  visitingAddress: 'bezoekadres',
  ownPage: 'eigenPagina',
  textFont: 'lettertypeTekst',
  headingFont: 'lettertypeKoppen',
} as const;

const COLOURS = {
  accent: 'accent',
  accentDeep: 'accentDiep',
  accentSoft: 'accentZacht',
  signal: 'signaal',
  ink: 'inkt',
  paper: 'papier',
} as const;

/** The theme in the text of a thema.json, or every fault in it in words for its administrator. */
export function parseTheme(json: string): ThemeOutcome {
  const content = objectOf(json);
  if (!content) return { ok: false, faults: ['thema.json is geen geldige JSON.'] };
  const faults: string[] = [];
  const text = (name: keyof typeof TEXTS): string => {
    const value = content[TEXTS[name]];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    faults.push(`In thema.json ontbreekt "${TEXTS[name]}".`);
    return '';
  };
  const theme: Theme = {
    productName: text('productName'),
    municipality: text('municipality'),
    town: text('town'),
    phone: text('phone'),
    openingHours: text('openingHours'),
    visitingAddress: text('visitingAddress'),
    ownPage: text('ownPage'),
    securityContact: securityContactIn(content, faults),
    colours: coloursIn(objectIn(content['kleuren']), faults),
    textFont: text('textFont'),
    headingFont: text('headingFont'),
    logo: typeof content['logo'] === 'string' ? content['logo'] : '',
  };
  return faults.length > 0 ? { ok: false, faults } : { ok: true, theme };
}

/** Without an address of its own, people report on the town's own page about Samenspel. */
function securityContactIn(content: Readonly<Record<string, unknown>>, faults: string[]): string {
  const value = content['beveiligingsmelding'] ?? content[TEXTS.ownPage];
  if (value === undefined) return '';
  if (typeof value === 'string' && /^(https:\/\/|mailto:)\S+$/.test(value)) return value;
  faults.push('In thema.json begint "beveiligingsmelding" of "eigenPagina" niet met https:// of mailto:.');
  return '';
}

function coloursIn(given: Readonly<Record<string, unknown>>, faults: string[]): ThemeColours {
  const colour = (name: keyof typeof COLOURS): Colour => {
    const value = given[COLOURS[name]];
    if (typeof value === 'string' && isColour(value)) return value;
    faults.push(`In thema.json is de kleur "${COLOURS[name]}" niet van de vorm #rrggbb.`);
    return '#000000';
  };
  return {
    accent: colour('accent'),
    accentDeep: colour('accentDeep'),
    accentSoft: colour('accentSoft'),
    signal: colour('signal'),
    ink: colour('ink'),
    paper: colour('paper'),
  };
}

function objectOf(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const content: unknown = JSON.parse(json);
    return isObject(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

const objectIn = (value: unknown): Readonly<Record<string, unknown>> => (isObject(value) ? value : {});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
