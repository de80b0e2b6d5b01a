// Proves that the landing page tells everything a wary reader wants to know, and nothing that is not so.
import { describe, expect, it } from '@jest/globals';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { textsOfPoll } from '#features/polls/index.js';
import { firstSentence } from './first-sentence.js';
import { landingPage, type LandingFacts } from './landing.page.js';

const site = {
  phone: '14 0412',
  ownSite: 'oss.nl',
  municipality: 'Gemeente Oss',
  theMunicipality: 'de gemeente Oss',
};
const facts: LandingFacts = {
  live: ['pl'],
  language: 'nl',
  token: 'Mbyltwmll-Nbbwum5N3Hug',
  optOutToken: 'AAAAAAAAAAAAAAAAAAAAAA',
  poll: {
    id: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a01',
    question: 'Hoe veilig voelt u zich in uw buurt?',
    why: 'In 2027 maakt de gemeente een nieuw plan voor veilige buurten.',
    whatHappens:
      'Met uw antwoord kiest de gemeente waar lampen het eerst nodig zijn. De raad besluit in mei.',
    team: 'het team Onderzoek',
    closesAt: new Date('2027-03-21T23:00:00Z'),
    resultsOn: '2027-04-06',
    drawId: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a03',
    sampleSize: 6000,
    ageFrom: 16,
    ageTo: 120,
    letters: true,
    translations: {},
  },
  minutes: 4.2,
  questions: 6,
  passed: 0,
  areas: [],
  eraseBy: '2027-06-30',
};
const none = { text: '', of: '' };
const shown = (change: Partial<LandingFacts> = {}): string =>
  render('resident/landing/landing', landingPage({ ...facts, ...change }, site));

describe('the landing page', () => {
  it('is right HTML, for a beginner and for who comes back', async () => {
    expect(await htmlFaults(shown())).toEqual([]);
    expect(await htmlFaults(shown({ passed: 3 }))).toEqual([]);
  });

  it('says what it is, how long it takes and until when, before anything else', () => {
    const start = shown().indexOf('Start<');
    for (const text of ['Peiling van de gemeente Oss', '5 minuten', 'tot en met 21 maart', 'anoniem']) {
      expect(shown().indexOf(text)).toBeGreaterThan(0);
      expect(shown().indexOf(text)).toBeLessThan(start);
    }
  });

  it.each([
    'Waarom krijgt u dit?',
    'geloot',
    '6.000 inwoners',
    '16 jaar of ouder',
    'de hele gemeente',
    'Dit is advies, geen referendum',
    'Wij weten dát u meedeed, niet wat u antwoordde',
    'Is dit bericht echt?',
    'oss.nl',
    '14 0412',
    'Wie leest mijn antwoorden?',
    'het team Onderzoek',
    'uiterlijk op 30 juni 2027',
    'Ik vul liever op papier in',
    'href="/afmelden/AAAAAAAAAAAAAAAAAAAAAA"',
    'href="/lotingen/7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a03"',
    'lang="uk"',
    'href="/andere-taal#ar"',
  ])('tells: %s', (text) => {
    expect(shown()).toContain(text);
  });

  it('begins with a form that posts, never with a link', () => {
    expect(shown()).toContain(
      '<form class="sp-start" method="post" action="/p/Mbyltwmll-Nbbwum5N3Hug/start" novalidate>',
    );
    expect(shown({ live: [] })).not.toContain('href="/p/');
  });

  it('welcomes back who stopped halfway', () => {
    expect(shown({ passed: 3 })).toContain('Ga verder');
    expect(shown({ passed: 3 })).toContain('3 van de 6 vragen zijn al ingevuld');
    expect(shown({ passed: 6 })).toContain('alleen nog te controleren');
  });

  it('names the areas that were drawn from', () => {
    expect(shown({ areas: ['Lith', 'Geffen'] })).toContain('wonen in Lith en Geffen');
  });

  it('says so when only people with an e-mail address could be drawn, and never speaks of a sample', () => {
    const html = shown({ poll: { ...facts.poll, letters: false } });
    expect(html).toContain('van wie wij een e-mailadres hebben');
    expect(html).not.toMatch(/steekproef/i);
  });
});

describe('the first sentence of a text', () => {
  it.each([
    ['Eén zin.', 'Eén zin.'],
    ['Het kost € 2.500 per jaar. De raad beslist.', 'Het kost € 2.500 per jaar.'],
    ['Zonder punt', 'Zonder punt'],
    [`${'woord '.repeat(40)}einde.`, `${'woord '.repeat(28).trim()} …`],
    ['', ''],
  ])('of "%s" is "%s"', (text, sentence) => {
    expect(firstSentence(text)).toBe(sentence);
  });
});

describe('the languages of the landing page', () => {
  it('lead back here where the questions can be answered in them, and else to whom to call', () => {
    expect(shown()).toContain('href="/p/Mbyltwmll-Nbbwum5N3Hug?taal&#x3D;pl"');
    expect(shown()).toContain('href="/andere-taal#tr"');
  });

  it('tell what staff wrote in that language, and otherwise all of it in Dutch', async () => {
    const { poll } = facts;
    const pl = Object.fromEntries(
      textsOfPoll(poll).map(({ key, dutch }) => [key, { text: `«${dutch}»`, of: dutch }]),
    );
    const html = shown({ language: 'pl', poll: { ...poll, translations: { pl } } });
    expect(html).toContain('<h1 class="nl-heading nl-heading--level-1" lang="pl" dir="ltr">«Hoe veilig');
    expect(html).toContain('«In 2027 maakt de gemeente een nieuw plan voor veilige buurten.»');
    expect(html).toContain('«het team Onderzoek»');
    expect(await htmlFaults(html)).toEqual([]);
    const half = shown({ language: 'pl', poll: { ...poll, translations: { pl: { ...pl, team: none } } } });
    expect(half).toContain('lang="nl" dir="ltr">Hoe veilig');
    expect(half).not.toContain('«');
  });

  it('begin the questions in that language', async () => {
    const html = shown({ language: 'pl' });
    expect(html).toContain('/start?taal&#x3D;pl');
    expect(html).toContain('Zacznij po polsku');
    expect(await htmlFaults(html)).toEqual([]);
  });
});
