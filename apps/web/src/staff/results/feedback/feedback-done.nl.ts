// What was just done with the feedback to residents, told once on its page.

const sentences: ReadonlyMap<string, string> = new Map([
  ['bewaard', 'Het onderwerp is bewaard.'],
  ['weggehaald', 'Het onderwerp is weg.'],
  ['voorgelegd', 'De tekst wacht nu op een collega.'],
  ['teruggehaald', 'U kunt de tekst weer veranderen.'],
  ['online', 'De terugkoppeling staat online.'],
  ['bijgewerkt', 'De belofte is bijgewerkt. Iedereen ziet het op de pagina.'],
]);

/** '' for anything else that stands in the address. */
export const feedbackDone = (done: string): string => sentences.get(done) ?? '';
