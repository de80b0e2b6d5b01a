// Why something could not be done with the feedback to residents, for the member of staff who tried.
import type { FeedbackRefusal } from '#features/feedback/index.js';

export const feedbackRefusalText: Readonly<Record<FeedbackRefusal, string>> = {
  'unknown-poll': 'Deze peiling bestaat niet.',
  'unknown-theme': 'Dit onderwerp bestaat niet meer. Misschien haalde een collega het weg.',
  'unknown-promise':
    'Deze belofte staat niet meer online. Bekijk eerst hoe de terugkoppeling er nu voor staat.',
  'answers-not-in': 'De antwoorden zijn nog niet binnen. Schrijven kan zodra de peiling gesloten is.',
  'result-not-public':
    'De uitkomst is nog niet openbaar. De terugkoppeling komt niet eerder online dan de uitkomst.',
  'not-in-this-state':
    'De terugkoppeling is intussen veranderd. Misschien was een collega u voor. Bekijk eerst hoe zij er nu voor staat.',
  'nothing-written': 'Er staat nog geen onderwerp in. Schrijf er eerst een.',
  'own-work': 'U schreef mee aan deze terugkoppeling. Daarom keurt iemand anders haar goed.',
  'note-missing': 'Schrijf op waarom het niet doorgaat. Iedereen leest die uitleg.',
  'day-to-come': 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.',
};
