// Reads a theme as an administrator filled it in, and refuses colours that somebody could not read.
import { contrastFaults } from '#platform/theme/check-contrast.js';
import { isColour } from '#platform/theme/colour.js';
import { paletteOf } from '#platform/theme/palette.js';
import { parseTheme, type Theme, type ThemeColours } from '#platform/theme/theme.js';
import { Form, freshForm, type FormOutcome, type FormView } from '#platform/forms/form.js';

/** The colours in the order of the page, with their names in thema.json. */
export const COLOUR_FIELDS = [
  ['accent', 'accent'],
  ['accentDeep', 'accentDiep'],
  ['accentSoft', 'accentZacht'],
  ['signal', 'signaal'],
  ['ink', 'inkt'],
  ['paper', 'papier'],
] as const satisfies readonly (readonly [keyof ThemeColours, string])[];

export const FONTS = {
  'source-sans': '"Source Sans 3", "Noto Sans", "Noto Sans Arabic", system-ui, sans-serif',
  'source-serif': '"Source Serif 4", "Noto Serif", "Noto Naskh Arabic", Georgia, serif',
  computer: 'system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif',
  georgia: 'Georgia, "Noto Serif", "Noto Naskh Arabic", serif',
} as const;
/** A font list that came from a file of the administrator stays what it is. */
export const OWN_FONT = 'eigen';

const LONGEST = 120;
const TEXTS = ['naam', 'gemeente', 'plaats', 'telefoon', 'bereikbaar', 'bezoekadres', 'eigenPagina'] as const;

/** @param before the theme that is worn now; what the form does not ask stays. Out: the text of a thema.json. */
export function themeForm(before: Theme, body: unknown): FormOutcome<string> {
  const form = new Form(body);
  const texts = TEXTS.map((name) => [name, form.text(name, { max: LONGEST })] as const);
  if (!/^https:\/\/\S+$/.test(form.given('eigenPagina')))
    form.fault('eigenPagina', 'Begin het adres met https://');
  const kleuren = Object.fromEntries(COLOUR_FIELDS.map(([, name]) => [name, form.given(name).toLowerCase()]));
  for (const [, name] of COLOUR_FIELDS)
    if (!isColour(form.given(name))) form.fault(name, 'Kies een kleur, zoals #6b1f5c');
  const content = JSON.stringify({
    ...Object.fromEntries(texts),
    beveiligingsmelding: before.securityContact,
    logo: before.logo,
    kleuren,
    lettertypeTekst: fontOf(form, 'lettertypeTekst', before.textFont),
    lettertypeKoppen: fontOf(form, 'lettertypeKoppen', before.headingFont),
  });
  const parsed = parseTheme(content);
  if (parsed.ok) addContrastFaults(form, parsed.theme.colours);
  return form.outcome(content);
}

function fontOf(form: Form, name: string, before: string): string {
  const chosen = form.given(name);
  return Object.entries(FONTS).find(([code]) => code === chosen)?.[1] ?? before;
}

/** Each weak pair stands with the first of the chosen colours it is about. */
function addContrastFaults(form: Form, colours: ThemeColours): void {
  for (const fault of contrastFaults(paletteOf(colours))) {
    const field = COLOUR_FIELDS.find(([name]) => fault.includes(colours[name]));
    form.fault(field?.[1] ?? 'accent', fault.replace(/\.$/, ''));
  }
}

/** The form, filled with a theme. */
export function filledTheme(theme: Theme): FormView {
  const colours = COLOUR_FIELDS.map(([name, field]) => [field, theme.colours[name]] as const);
  return freshForm({
    naam: theme.productName,
    gemeente: theme.municipality,
    plaats: theme.town,
    telefoon: theme.phone,
    bereikbaar: theme.openingHours,
    bezoekadres: theme.visitingAddress,
    eigenPagina: theme.ownPage,
    ...Object.fromEntries(colours),
    lettertypeTekst: codeOf(theme.textFont),
    lettertypeKoppen: codeOf(theme.headingFont),
  });
}

const codeOf = (font: string): string =>
  Object.entries(FONTS).find(([, stack]) => stack === font)?.[0] ?? OWN_FONT;

export const LARGEST_LOGO_BYTES = 100_000;

/** A drawing without anything that acts or comes from elsewhere; undefined for any other file. */
export function logoFrom(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8').trim();
  const isDrawing =
    bytes.length <= LARGEST_LOGO_BYTES && /^(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text);
  const acts =
    /<(script|foreignObject|iframe|image|use|animate|set)\b|\son\w+\s*=|javascript:|<!(DOCTYPE|ENTITY)|@import|url\(\s*['"]?(?!#)/i.test(
      text,
    );
  const elsewhere = /\b(?:xlink:)?href\s*=\s*["'](?!#)/i.test(text);
  return isDrawing && !acts && !elsewhere ? text : undefined;
}
