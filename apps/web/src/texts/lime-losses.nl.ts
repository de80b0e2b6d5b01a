// What does not go along to LimeSurvey, in words.
import type { LimeLoss } from '#domain/questionnaire/to-lime-question.js';

export const limeLossText: Readonly<Record<LimeLoss, string>> = {
  pictures: 'De afbeeldingen gaan niet mee, wel de namen ervan',
  map: 'De kaart wordt een regel om een plek op te schrijven',
  groups: 'Dat u groepen vergelijkt met deze vraag, gaat niet mee',
  'dont-know': 'Het antwoord “Weet ik niet” valt weg',
  decimals: 'Het aantal cijfers achter de komma valt weg',
  order: '“Anders, namelijk” komt onderaan te staan',
  codes:
    'Antwoorden krijgen een kortere code. Antwoorden uit LimeSurvey telt u dus niet zomaar bij die van hier op',
  routing: 'Een deel van de route valt weg',
  quotas: 'Een grens aan het aantal antwoorden valt weg, omdat LimeSurvey die zo niet kan tellen',
};
