// What does not go along to SurveyJS, in words.
import type { SurveyJsLoss } from '#domain/questionnaire/to-survey-js-element.js';

export const surveyJsLossText: Readonly<Record<SurveyJsLoss, string>> = {
  pictures: 'De afbeeldingen gaan niet mee, wel de namen ervan',
  map: 'De kaart wordt een vak om een plek op te schrijven',
  points: 'Punten verdelen wordt losse getallen invullen, zonder vast totaal',
  unit: 'De maat achter het getal valt weg',
  groups: 'Dat u groepen vergelijkt met deze vraag, gaat niet mee',
  'dont-know': 'Het antwoord “Weet ik niet” valt weg',
  piping: 'Een eerder antwoord in de tekst krijgt geen andere woorden als het ontbreekt',
  routing: 'Een deel van de route valt weg',
  quotas: 'De grenzen aan het aantal antwoorden vallen weg',
};
