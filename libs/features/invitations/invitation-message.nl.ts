// The invitation itself: short, plain, and with everything somebody needs to trust it. One text for mail and paper.
import type { Letterhead } from '#platform/letters/letter.js';
import type { Message, Part } from '#platform/mail/message.js';
import type { Addressee, Asking, Sender } from './asking.js';
import { fixedBlocks, longDay, readableUrl, shortDay, unbroken } from './fixed-blocks.nl.js';
import { groupedCode } from './letter-code.js';

export type Medium = 'email' | 'letter';

export function invitationMessage(
  asking: Asking,
  sender: Sender,
  to: Pick<Addressee, 'salutation' | 'linkToken' | 'code' | 'optOutToken'>,
  medium: Medium,
): Message {
  return {
    language: 'nl',
    subject: `${sender.municipality} vraagt uw mening: ${asking.title}`,
    heading: asking.title,
    preview: `U bent geloot. Meedoen duurt ongeveer ${minutes(asking)}.`,
    salutation: to.salutation,
    parts: [
      ...opening(asking, sender),
      door(sender, to),
      ...fixedBlocks(asking, sender).map((block): Part => ({ kind: 'block', ...block })),
      ...leaving(sender, to, medium),
    ],
    closing: ['Met vriendelijke groet,', asking.team, sender.municipality],
    footer: [footer[medium](asking, sender)],
  };
}

/** What stands on every sheet of paper beside the message. */
export function letterhead({ number }: Asking, sender: Sender, on: Date): Letterhead {
  return {
    sender: sender.municipality,
    accent: sender.accent,
    signal: sender.signal,
    placeAndDate: `${sender.town}, ${shortDay(on)}`,
    reference: [
      `Peiling ${number}`,
      `Vragen? Bel ${unbroken(sender.phone)}`,
      `Is dit echt? ${readableUrl(sender.ownPage)}`,
    ],
  };
}

function opening(asking: Asking, sender: Sender): readonly Part[] {
  return [
    {
      kind: 'paragraph',
      text: `${sender.municipality} wil graag weten wat u vindt. U bent geloot om mee te doen aan een peiling onder inwoners.`,
    },
    ...(asking.why === '' ? [] : [{ kind: 'paragraph' as const, text: asking.why }]),
    {
      kind: 'facts',
      items: [
        `Meedoen duurt ongeveer ${minutes(asking)}.`,
        `Het kan tot en met ${longDay(asking.closesAt)}.`,
        'U hoeft niet in te loggen. U kunt stoppen en later verdergaan.',
      ],
    },
  ];
}

function door(sender: Sender, to: Pick<Addressee, 'linkToken' | 'code'>): Part {
  return {
    kind: 'door',
    label: 'Naar de vragen',
    url: `${sender.baseUrl}/p/${to.linkToken}`,
    typeAt: `${readableUrl(sender.baseUrl)}/meedoen`,
    code: groupedCode(to.code),
  };
}

function leaving(sender: Sender, to: Pick<Addressee, 'optOutToken'>, medium: Medium): readonly Part[] {
  const title = 'Wilt u dit niet meer krijgen?';
  if (medium === 'letter') {
    return [
      {
        kind: 'block',
        title,
        paragraphs: [`Bel ${unbroken(sender.phone)}. Dan sturen wij u geen uitnodigingen meer.`],
      },
    ];
  }
  return [
    { kind: 'block', title, paragraphs: ['U kunt zich afmelden voor deze peiling of voor alle peilingen.'] },
    { kind: 'link', lead: 'Afmelden:', url: `${sender.baseUrl}/afmelden/${to.optOutToken}` },
  ];
}

const footer: Record<Medium, (asking: Asking, sender: Sender) => string> = {
  email: ({ number }, { municipality }) =>
    `Deze e-mail hoort bij peiling ${number} van ${inSentence(municipality)}.`,
  letter: ({ number }, { municipality }) =>
    `Deze brief hoort bij peiling ${number} van ${inSentence(municipality)}.`,
};

const inSentence = (municipality: string): string =>
  municipality.charAt(0).toLowerCase() + municipality.slice(1);

const minutes = (asking: Asking): string => (asking.minutes === 1 ? '1 minuut' : `${asking.minutes} minuten`);
