// What became of a test mail, told on the page of the check.

export type TestMailNews = {
  readonly kind: 'ok' | 'error';
  readonly title: string;
  readonly text: string;
  readonly live?: true;
};

const news: ReadonlyMap<string, TestMailNews> = new Map([
  ['verstuurd', { kind: 'ok', title: 'De testmail is onderweg', text: 'Bekijk hem ook op uw telefoon.' }],
  [
    'deels',
    {
      kind: 'error',
      title: 'Niet elke testmail is weg',
      text: 'De mailserver nam een of meer testmails niet aan. Kijk of de adressen van uw collega’s kloppen.',
    },
  ],
  [
    'niemand',
    { kind: 'error', title: 'Er is geen testmail weg', text: 'Kies eerst aan wie u de testmail stuurt.' },
  ],
  [
    'nog-niet',
    {
      kind: 'error',
      title: 'De testmail kan nog niet weg',
      text: 'Kies eerst een doelgroep en een laatste dag. Die staan in de uitnodiging.',
    },
  ],
  [
    'mislukt',
    {
      kind: 'error',
      title: 'De mailserver nam de testmail niet aan',
      text: 'Probeer het over een paar minuten opnieuw. Lukt het dan niet? Vraag het de beheerder.',
    },
  ],
]);

/** False for anything else that stands in the address. */
export function testMailNews(word: string): TestMailNews | false {
  const known = news.get(word);
  return known ? { ...known, live: true } : false;
}
