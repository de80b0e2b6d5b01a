// What was just done with a poll, told once on its page.

const sentences: ReadonlyMap<string, string> = new Map([
  ['gegevens', 'De gegevens zijn bewaard.'],
  ['kopie', 'De kopie is klaar. Kies nog een periode en een doelgroep.'],
  ['open', 'De peiling is open. De e-mails gaan nu weg. Download ook de brieven.'],
  ['gepland', 'De peiling is gepland. Zij opent vanzelf.'],
  ['niet-gepland', 'De planning is weg. U kunt de peiling weer veranderen.'],
  ['gearchiveerd', 'De peiling is gearchiveerd. De uitkomst en de terugkoppeling blijven openbaar.'],
  ['ingetrokken', 'De peiling is ingetrokken.'],
]);

/** '' for anything else that stands in the address. */
export function doneText(done: string): string {
  return sentences.get(done) ?? '';
}
