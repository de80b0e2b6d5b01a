// Everything the page on which an administrator chooses the look may show.
import { contrast } from '#platform/theme/colour.js';
import { FIXED, paletteOf, type Palette } from '#platform/theme/palette.js';
import type { Theme } from '#platform/theme/theme.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../layout/navigation.js';
import { decimalNumber } from '../../texts/formats.nl.js';
import { COLOUR_FIELDS, OWN_FONT } from './theme.form.js';

export type ThemePageFacts = {
  readonly person: StaffPerson;
  readonly theme: Theme;
  /** Chosen here, and not in a file. */
  readonly isChosen: boolean;
  readonly hasLogo: boolean;
  readonly form: FormView;
  readonly logoError?: string;
  readonly done: string;
};

const COLOURS: Readonly<Record<(typeof COLOUR_FIELDS)[number][1], readonly [string, string]>> = {
  accent: ['Hoofdkleur', 'Knoppen, links, gekozen antwoorden en grafieken.'],
  accentDiep: ['Donkere hoofdkleur', 'Donkere vlakken.'],
  accentZacht: ['Zachte hoofdkleur', 'Getinte vlakken achter tekst.'],
  signaal: ['Signaalkleur', 'De knop Start, “nu” en “geloot”.'],
  inkt: ['Tekst', 'Alle gewone tekst.'],
  papier: ['Achtergrond', 'De rustige achtergrond van de pagina.'],
};

const DONE: Readonly<Record<string, string>> = {
  bewaard: 'Het thema is bewaard. Inwoners zien het binnen een minuut, ook in nieuwe e-mails.',
  logo: 'Het logo is bewaard.',
  terug: 'Het thema uit het bestand is terug.',
};

const TEXTS = [
  { name: 'naam', label: 'Naam van de website', hint: '' },
  { name: 'gemeente', label: 'Afzender', hint: 'Met een hoofdletter, bijvoorbeeld: Gemeente Oss' },
  { name: 'plaats', label: 'Plaats', hint: '' },
  { name: 'telefoon', label: 'Telefoonnummer', hint: '' },
  { name: 'bereikbaar', label: 'Wanneer bent u bereikbaar?', hint: '' },
  { name: 'bezoekadres', label: 'Bezoekadres', hint: '' },
  {
    name: 'eigenPagina',
    label: 'Pagina op uw eigen website',
    hint: 'Daar staat welke brieven en e-mails echt zijn.',
  },
];

const FONT_NAMES = [
  { value: 'source-sans', text: 'Source Sans, zonder schreef' },
  { value: 'source-serif', text: 'Source Serif, met schreef' },
  { value: 'computer', text: 'Het lettertype van de computer van de lezer' },
  { value: 'georgia', text: 'Georgia, met schreef' },
];
const FONT_OF_FILE = { value: OWN_FONT, text: 'Het lettertype uit thema.json' };

export function themePage(facts: ThemePageFacts): object {
  const { person, theme, isChosen, hasLogo, form, logoError = '', done } = facts;
  const filled = (field: {
    readonly name: string;
    readonly label: string;
    readonly hint?: string;
  }): object => ({
    ...field,
    value: form.values[field.name] ?? '',
    error: form.errors[field.name] ?? '',
  });
  const isOwnFont = [form.values['lettertypeTekst'], form.values['lettertypeKoppen']].includes(OWN_FONT);
  const palette = paletteOf(theme.colours);
  const logoList = logoError === '' ? [] : [{ name: 'logo', text: logoError }];
  return {
    title: 'Thema',
    staff: staffFrame(person, 'medewerkers'),
    form: { ...form, errorList: [...form.errorList, ...logoList] },
    done: DONE[done] ?? '',
    texts: TEXTS.map(filled),
    colours: COLOUR_FIELDS.map(([, name]) =>
      filled({ name, label: COLOURS[name][0], hint: COLOURS[name][1] }),
    ),
    fonts: isOwnFont ? [...FONT_NAMES, FONT_OF_FILE] : FONT_NAMES,
    textFont: filled({ name: 'lettertypeTekst', label: 'Voor tekst' }),
    headingFont: filled({ name: 'lettertypeKoppen', label: 'Voor koppen' }),
    palette,
    ratios: ratiosOf(palette),
    isChosen,
    hasLogo,
    logoError,
  };
}

const ratiosOf = ({ ink, paper, accent, signal }: Palette): readonly object[] =>
  [
    { term: 'Tekst op wit', value: contrast(ink, FIXED.white) },
    { term: 'Tekst op de achtergrond', value: contrast(ink, paper) },
    { term: 'Witte letters op een knop', value: contrast(FIXED.white, accent) },
    { term: 'Een link op de achtergrond', value: contrast(accent, paper) },
    { term: 'Letters op de signaalkleur', value: contrast(ink, signal) },
  ].map(({ term, value }) => ({ term, value: `${decimalNumber(value)} op 1` }));
