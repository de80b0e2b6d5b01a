// The invitation itself: short, plain, and with everything somebody needs to trust it. One text for mail and paper.
import type { Letterhead } from '#platform/letters/letter.js';
import type { Message, Part } from '#platform/mail/message.js';
import type { Addressee, Asking, Medium, Occasion, Sender } from './asking.js';
import { fixedBlocks, lastDayBefore, readableUrl, shortDay, unbroken } from './fixed-blocks.nl.js';
import { groupedCode } from './letter-code.js';
import { linesOfPoll, otherLanguages } from './other-languages.js';

export function invitationMessage(
  asking: Asking,
  sender: Sender,
  to: Pick<Addressee, 'salutation' | 'linkToken' | 'code' | 'optOutToken'>,
  { medium, occasion }: { readonly medium: Medium; readonly occasion: Occasion },
): Message {
  if (asking.words) return asking.words(sender, to, medium);
  return {
    language: 'nl',
    subject: subject[occasion](asking, sender),
    heading: asking.title,
    preview: preview[occasion](asking),
    salutation: to.salutation,
    parts: [
      ...opening[occasion](asking, sender),
      door(sender, to),
      ...fixedBlocks(asking, sender).map((block): Part => ({ kind: 'block', ...block })),
      ...(medium === 'letter' ? leavingByPhone(sender) : leaving(asking, sender, to)),
    ],
    closing: ['Met vriendelijke groet,', asking.team, sender.municipality],
    footer: footer[medium](asking, sender),
  };
}

/** What stands on every sheet of paper beside the message. */
export function letterhead({ number, about }: Asking, sender: Sender, on: Date): Omit<Letterhead, 'window'> {
  return {
    sender: sender.municipality,
    accent: sender.accent,
    signal: sender.signal,
    placeAndDate: `${sender.town}, ${shortDay(on)}`,
    reference: [
      `${about === 'burgerberaad' ? 'Burgerberaad' : 'Peiling'} ${number}`,
      `Vragen? Bel ${unbroken(sender.phone)}`,
      `Is dit echt? ${readableUrl(sender.ownPage)}`,
    ],
  };
}

const subject: Record<Occasion, (asking: Asking, sender: Sender) => string> = {
  invitation: ({ title }, { municipality }) => `${municipality} vraagt uw mening: ${title}`,
  reminder: ({ title }, { municipality }) => `Herinnering: ${municipality} vraagt uw mening: ${title}`,
};

const preview: Record<Occasion, (asking: Asking) => string> = {
  invitation: (asking) => `U bent geloot. Meedoen duurt ongeveer ${minutes(asking)}.`,
  reminder: (asking) => `U kunt nog meedoen, tot en met ${lastDayBefore(asking.closesAt)}.`,
};

const opening: Record<Occasion, (asking: Asking, sender: Sender) => readonly Part[]> = {
  invitation: (asking, { municipality }) => [
    {
      kind: 'paragraph',
      text: `${municipality} wil graag weten wat u vindt. U bent geloot om mee te doen aan een peiling onder inwoners.`,
    },
    ...(asking.why === '' ? [] : [{ kind: 'paragraph' as const, text: asking.why }]),
    facts(asking),
  ],
  reminder: (asking) => [
    {
      kind: 'paragraph',
      text: 'Eerder vroegen wij u om mee te doen aan een peiling onder inwoners. U kunt nog meedoen. Uw mening telt mee, ook als u niet overal een antwoord op weet.',
    },
    facts(asking),
    {
      kind: 'paragraph',
      text: 'Deed u net mee? Dan hebben deze herinnering en uw antwoord elkaar gekruist. U hoeft dan niets te doen.',
    },
  ],
};

const facts = (asking: Asking): Part => ({
  kind: 'facts',
  items: [
    `Meedoen duurt ongeveer ${minutes(asking)}.`,
    `Het kan tot en met ${lastDayBefore(asking.closesAt)}.`,
    'U hoeft niet in te loggen. U kunt stoppen en later verdergaan.',
  ],
});

function door(sender: Sender, to: Pick<Addressee, 'linkToken' | 'code'>): Part {
  return {
    kind: 'door',
    label: 'Naar de vragen',
    url: `${sender.baseUrl}/p/${to.linkToken}`,
    typeAt: `${readableUrl(sender.baseUrl)}/meedoen`,
    code: groupedCode(to.code),
  };
}

const LEAVING = 'Wilt u dit niet meer krijgen?';

const leavingByPhone = (sender: Sender): readonly Part[] => [
  {
    kind: 'block',
    title: LEAVING,
    paragraphs: [`Bel ${unbroken(sender.phone)}. Dan sturen wij u geen uitnodigingen meer.`],
  },
  { kind: 'languages', lines: otherLanguages(sender, 'paper') },
];

const leaving = (
  asking: Asking,
  sender: Sender,
  to: Pick<Addressee, 'linkToken' | 'optOutToken'>,
): readonly Part[] => [
  {
    kind: 'block',
    title: LEAVING,
    paragraphs: ['U kunt zich afmelden voor deze peiling of voor alle peilingen.'],
  },
  { kind: 'link', lead: 'Afmelden:', url: `${sender.baseUrl}/afmelden/${to.optOutToken}` },
  { kind: 'languages', lines: linesOfPoll(sender, asking, to) },
];

const footer: Record<Medium, (asking: Asking, sender: Sender) => readonly string[]> = {
  email: ({ number }, { municipality }) => [
    `Deze e-mail hoort bij peiling ${number} van ${inSentence(municipality)}.`,
  ],
  letter: ({ number }, { municipality }) => [
    `Deze brief hoort bij peiling ${number} van ${inSentence(municipality)}.`,
  ],
};

const inSentence = (municipality: string): string =>
  municipality.charAt(0).toLowerCase() + municipality.slice(1);

const minutes = (asking: Asking): string => (asking.minutes === 1 ? '1 minuut' : `${asking.minutes} minuten`);
