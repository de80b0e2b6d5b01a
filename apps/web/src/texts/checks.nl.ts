// What a browser checks of the draw of an assembly, in words for everybody; the terminal says it in the words of the field.
export const checkNames: Readonly<Record<string, string>> = {
  'commitments in order, each once': 'Elke aanmelding staat er één keer in',
  'Merkle root over the commitments': 'Het controlegetal van de aanmeldingen klopt',
  'a sealed root and sealed totals for every panel': 'Voor elke groep lag een controlegetal vast',
  'targets and totals of the pool': 'De streefgetallen en de aantallen aanmeldingen passen bij elkaar',
  'public value announced as long ahead as promised': 'Het openbare getal was op tijd aangekondigd',
  'digest of what was sealed': 'Wat vastlag, is niet veranderd',
  'digest of the record when it was sealed': 'Het bestand van vóór de loting is niet veranderd',
  'public value as announced': 'Het openbare getal is gemaakt zoals aangekondigd',
  'order of the moments': 'Eerst lag alles vast, daarna kwam het getal',
  'seed from the public value': 'Het lot volgt uit het openbare getal',
  'panel from the seed': 'Het lot wijst deze groep aan',
  'people of the panel: as they were sealed': 'De mensen in de groep zijn de mensen die vastlagen',
  'totals of the panel: sealed, and within the targets': 'De groep voldoet aan de streefgetallen',
  'digest of the document': 'Het hele bestand is niet veranderd',
  'own file: belongs to this draw': 'Uw bestand hoort bij deze loting',
  'own file: registration under its number': 'Uw aanmelding hoort bij uw nummer',
  'own file: every seat in a sealed panel': 'Uw plek in elke groep lag vast',
  'own file: drawn or not': 'Of u geloot bent, klopt',
  'own file: digest': 'Uw bestand is niet veranderd',
  'seats: records of this draw': 'De plaatsen horen bij deze loting',
  'seats: alternates chosen once, and first': 'De reserves zijn één keer gekozen, en als eerste',
  'seats: who left and who came': 'Wie een plaats opgaf en wie daarna kwam, klopt',
  'seats: tickets': 'De lotnummers van wie kwam, kloppen',
  'seats: alternates as they were sealed': 'De reserves lagen al vast',
  'seats: digest of the file': 'Het bestand met de plaatsen is niet veranderd',
};

/** Put in a page as text for its script. */
export const checkNamesJson = JSON.stringify(checkNames);
