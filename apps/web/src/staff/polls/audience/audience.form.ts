// Reads whom a poll is for.
import type { PollAudience } from '#features/polls/index.js';
import { Form, freshForm, type FormOutcome, type FormView } from '#platform/forms/form.js';

export type AudienceChoices = {
  readonly frames: readonly string[];
  readonly areas: readonly string[];
  /** True for somebody who works for some areas only: without a choice it would be the whole town. */
  readonly areaNeeded: boolean;
};

const SMALLEST_SAMPLE = 50;
const LARGEST_SAMPLE = 50_000;
const OLDEST = 120;

export function audienceForm(body: unknown, choices: AudienceChoices): FormOutcome<PollAudience> {
  const form = new Form(body);
  const audience: PollAudience = {
    frameId: form.oneOf('bestand', choices.frames, { missing: 'Kies een bevolkingsbestand' }),
    areas: form.choices('gebied', choices.areas, { atLeast: choices.areaNeeded ? 1 : 0 }),
    ageFrom: form.wholeNumber('leeftijd-van', { from: 12, to: OLDEST }),
    ageTo: form.optionalWholeNumber('leeftijd-tot', { from: 12, to: OLDEST }) ?? OLDEST,
    sampleSize: form.wholeNumber('aantal', { from: SMALLEST_SAMPLE, to: LARGEST_SAMPLE }),
    quietMonths: form.wholeNumber('rust', { from: 0, to: 60 }),
    letters: form.choice('brieven', ['ja', 'nee'], { missing: 'Kies of er brieven gaan' }) === 'ja',
  };
  if (audience.ageTo < audience.ageFrom) {
    form.fault('leeftijd-tot', 'Kies een leeftijd die niet lager is dan de eerste');
  }
  return form.outcome(audience);
}

/** The form as it is filled in with what is known. */
export function filledAudience(audience: PollAudience): FormView {
  return freshForm({
    bestand: audience.frameId ?? '',
    gebied: audience.areas,
    'leeftijd-van': String(audience.ageFrom),
    'leeftijd-tot': audience.ageTo === OLDEST ? '' : String(audience.ageTo),
    aantal: String(audience.sampleSize),
    rust: String(audience.quietMonths),
    brieven: audience.letters ? 'ja' : 'nee',
  });
}
