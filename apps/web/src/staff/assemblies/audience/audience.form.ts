// Reads whom to invite for an assembly, and how many registrations are wanted.
import { secretAddressChoices, type AssemblyAudience } from '#features/assemblies/index.js';
import { Form, freshForm, type FormOutcome, type FormView } from '#platform/forms/form.js';

const OLDEST = 120;

export function audienceForm(
  body: unknown,
  choices: { readonly frames: readonly string[]; readonly areas: readonly string[] },
): FormOutcome<AssemblyAudience> {
  const form = new Form(body);
  const audience: AssemblyAudience = {
    frameId: form.oneOf('bestand', choices.frames, { missing: 'Kies een bevolkingsbestand' }),
    areas: form.choices('gebied', choices.areas),
    ageFrom: form.wholeNumber('leeftijd-van', { from: 12, to: OLDEST }),
    ageTo: form.optionalWholeNumber('leeftijd-tot', { from: 12, to: OLDEST }) ?? OLDEST,
    poolWanted: form.wholeNumber('aanmeldingen', { from: 5, to: 20_000 }),
    expectedResponse: percentage(form, 'respons'),
    areaResponses: responsesOf(form, choices.areas),
    secretAddresses: form.choice('geheim', secretAddressChoices, {
      missing: 'Kies wat er gebeurt met mensen met een geheim adres',
    }),
    quietMonths: form.wholeNumber('rust', { from: 0, to: 60 }),
    letters: form.choice('brieven', ['ja', 'nee'], { missing: 'Kies of er brieven gaan' }) === 'ja',
  };
  if (audience.ageTo < audience.ageFrom)
    form.fault('leeftijd-tot', 'Kies een leeftijd die niet lager is dan de eerste');
  return form.outcome(audience);
}

/** "4,5" and "4.5" are the same. */
function percentage(form: Form, name: string): number {
  const typed = form.given(name).trim().replace(',', '.').replace('%', '');
  const number = /^\d{1,2}(\.\d{1,2})?$|^100$/.test(typed) ? Number(typed) : Number.NaN;
  if (number >= 0.5) return number;
  form.fault(name, 'Vul een percentage van 0,5 tot en met 100 in, bijvoorbeeld 4,5');
  return 1;
}

export const responseField = (area: string): string => `respons-${area}`;

/** Only what was typed: an area without a number follows the rest. */
function responsesOf(form: Form, areas: readonly string[]): Readonly<Record<string, number>> {
  const typed = areas.filter((area) => !form.isEmpty(responseField(area)));
  return Object.fromEntries(typed.map((area) => [area, percentage(form, responseField(area))]));
}

export function filledAudience(audience: AssemblyAudience): FormView {
  return freshForm({
    bestand: audience.frameId ?? '',
    gebied: audience.areas,
    'leeftijd-van': String(audience.ageFrom),
    'leeftijd-tot': audience.ageTo === OLDEST ? '' : String(audience.ageTo),
    aanmeldingen: String(audience.poolWanted),
    respons: written(audience.expectedResponse),
    ...Object.fromEntries(
      Object.entries(audience.areaResponses).map(([area, percent]) => [
        responseField(area),
        written(percent),
      ]),
    ),
    geheim: audience.secretAddresses,
    rust: String(audience.quietMonths),
    brieven: audience.letters ? 'ja' : 'nee',
  });
}

const written = (percent: number): string => String(percent).replace('.', ',');
