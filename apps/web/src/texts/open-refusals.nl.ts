// Why something could not be done with open answers, for the member of staff who tried.
import type { OpenRefusal } from '#features/coding/index.js';

export const openRefusalText: Readonly<Record<OpenRefusal, string>> = {
  'unknown-question': 'Deze open vraag bestaat niet.',
  'unknown-answer': 'Dit antwoord is er niet meer.',
  'not-in-this-state':
    'Dit is intussen veranderd. Misschien was een collega u voor. Bekijk eerst hoe het er nu voor staat.',
  'not-all-judged': 'Nog niet alle gekozen citaten zijn nagekeken.',
  'not-all-coded':
    'Nog niet elk antwoord is gecodeerd. Een antwoord zonder code mag: bewaar het dan zonder kruisje.',
  'no-codes': 'Er zijn nog geen codes.',
  'code-exists': 'Deze code bestaat al.',
  'own-work': 'U legde dit voor of keek citaten na. Daarom keurt iemand anders het goed.',
  'result-not-public': 'De uitkomst is nog niet openbaar. Open antwoorden komen niet eerder online.',
};
