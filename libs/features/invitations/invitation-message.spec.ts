// Proves that every invitation, by mail and on paper, says what a resident must be able to trust.
import { describe, expect, it } from '@jest/globals';
import { renderHtml } from '#platform/mail/render-html.js';
import { renderText } from '#platform/mail/render-text.js';
import type { Asking, Sender } from './asking.js';
import { invitationMessage } from './invitation-message.nl.js';

const asking: Asking = {
  subjectId: 's',
  frameId: 'f',
  number: '2027-04',
  title: 'Hoe veilig voelt u zich in uw buurt?',
  why: 'De gemeente maakt een plan voor veilige buurten.',
  whatHappens: 'De raad bespreekt uw advies op 15 april.',
  team: 'Team Onderzoek',
  minutes: 5,
  closesAt: new Date('2027-03-21T23:00:00Z'),
  drawnFrom: 'alle inwoners van 18 jaar en ouder',
  letters: true,
  namesGoneBy: '2027-06-30',
};
const sender: Sender = {
  municipality: 'Gemeente Oss',
  phone: '14 0412',
  openingHours: 'elke werkdag van 9.00 tot 17.00 uur',
  ownPage: 'https://www.oss.nl/samenspel',
  baseUrl: 'https://samenspel.oss.invalid',
  accent: '#6b1f5c',
  signal: '#ffc845',
  town: 'Oss',
};
const to = {
  salutation: 'Beste Ş. Łukasz-van den Brink',
  linkToken: 'abcdefghijklmnopqrstuv',
  code: 'K7QF2M9DX4R1T',
  optOutToken: 'zyxwvutsrqponmlkjihgfe',
};
const everywhere = [
  'Beste Ş. Łukasz-van den Brink',
  'advies, geen referendum',
  'U bent geloot. De loting ging over alle inwoners van 18 jaar en ouder in het bevolkingsregister.',
  'Meedoen mag. Het hoeft niet.',
  'Is dit echt?',
  'Kijk op oss.nl/samenspel of bel 14 0412',
  'nooit om uw BSN',
  'U krijgt de vragen dan thuis op papier',
  'Wij weten dát u meedeed, niet wat u antwoordde.',
  'uiterlijk op woensdag 30 juni 2027',
  'ongeveer 5 minuten',
  'tot en met zondag 21 maart 2027',
  'peiling 2027-04 van gemeente Oss',
];
const normalised = (text: string): string =>
  text
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ')
    .toLowerCase();

describe('the line in another language', () => {
  const urlsOf = (titles: NonNullable<Asking['titles']>): readonly string[] => {
    const about = { ...asking, titles };
    const mail = invitationMessage(about, sender, to, { medium: 'email', occasion: 'invitation' });
    return mail.parts.flatMap((part) =>
      part.kind === 'languages' ? part.lines.map(({ text, url }) => `${text} ${url}`) : [],
    );
  };

  it('leads straight to the questions where they can be answered in it, and else to whom to call', () => {
    const lines = urlsOf({ uk: 'Безпека у вашому районі' });
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toMatch(/«Безпека у вашому районі».* https:.*\/p\/abcdefghijklmnopqrstuv\?taal=uk$/);
    expect(lines[0]).toMatch(/Read on in English: https:.*\/andere-taal#en$/);
  });
});

describe('an invitation', () => {
  const mail = invitationMessage(asking, sender, to, { medium: 'email', occasion: 'invitation' });
  const html = renderHtml(mail, { sender: sender.municipality, accent: sender.accent });

  it.each(everywhere)('says in mail, text and letter: %s', (sentence) => {
    const letter = JSON.stringify(
      invitationMessage(asking, sender, to, { medium: 'letter', occasion: 'invitation' }),
    );
    for (const shown of [html, renderText(mail), letter])
      expect(normalised(shown)).toContain(sentence.toLowerCase());
  });

  it('carries in a mail the personal link and the way out, and nothing of the letter', () => {
    const text = renderText(mail);
    expect(text).toContain('https://samenspel.oss.invalid/p/abcdefghijklmnopqrstuv');
    expect(text).toContain('https://samenspel.oss.invalid/afmelden/zyxwvutsrqponmlkjihgfe');
    expect(text).not.toContain('K7QF');
  });

  it('carries on paper the code in groups, where to type it, and no way out that needs the link', () => {
    const letter = invitationMessage(asking, sender, to, { medium: 'letter', occasion: 'invitation' });
    expect(letter.parts).toContainEqual(
      expect.objectContaining({
        kind: 'door',
        code: 'K7QF 2M9D X4R1T',
        typeAt: 'samenspel.oss.invalid/meedoen',
      }),
    );
    expect(JSON.stringify(letter)).not.toContain('afmelden/');
  });

  it('stays far below the size at which mail programs cut it off', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(12_000);
  });

  it('does not claim the register when only people with an e-mail address are asked', () => {
    const text = renderText(
      invitationMessage({ ...asking, letters: false }, sender, to, {
        medium: 'email',
        occasion: 'invitation',
      }),
    );
    expect(text).toContain('van wie wij een e-mailadres hebben');
    expect(text).not.toContain('bevolkingsregister');
  });
});
