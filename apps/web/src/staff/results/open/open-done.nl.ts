// What was just done with open answers, told once on their page.

const sentences: ReadonlyMap<string, string> = new Map([
  ['code', 'De code staat erbij.'],
  ['gecodeerd', 'Uw codes zijn bewaard.'],
  ['nagekeken', 'Alle citaten zijn nagekeken.'],
  ['voorgelegd', 'De codes en citaten wachten nu op een collega.'],
  ['teruggehaald', 'U kunt weer coderen.'],
  ['online', 'De open antwoorden staan bij de uitkomst.'],
]);

/** '' for anything else that stands in the address. */
export const openDone = (done: string): string => sentences.get(done) ?? '';
