// Every cookie this site can set, and why; the page about privacy shows this list.
import { table, type Table } from '../../components/table.js';

export const cookies: Table = table(
  'Cookies die wij gebruiken',
  ['Naam', 'Waarvoor', 'Hoe lang'],
  [
    [
      'samenspel-antwoord',
      'Onthoudt dat u met uw link bezig bent met de vragen, en dat uw antwoord binnen is',
      'Tot u de browser sluit, en hooguit een dag',
    ],
    ['samenspel-medewerker', 'Houdt een medewerker ingelogd', 'Tot uitloggen of sluiten van de browser'],
  ],
);
