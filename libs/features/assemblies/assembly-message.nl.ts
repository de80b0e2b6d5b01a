// What people read from us about an assembly: the invitation, the offer of a seat, and the word to those not drawn.
import type { Addressee, Medium, Sender } from '#features/invitations/index.js';
import type { LanguageLine, Message, Part } from '#platform/mail/message.js';
import type { Assembly } from './assembly.js';
import { dayInWords } from './day-in-words.nl.js';

type Story = Pick<
  Assembly,
  'title' | 'question' | 'mandate' | 'meetings' | 'allowance' | 'team' | 'number' | 'size' | 'registerUntil'
>;

export type MessageFrame = {
  readonly assembly: Story;
  readonly sender: Sender;
  /** One for each other language. */
  readonly languages: readonly LanguageLine[];
};

export function assemblyInvitation(
  { assembly, sender, languages }: MessageFrame,
  to: Pick<Addressee, 'salutation' | 'linkToken' | 'code' | 'optOutToken'>,
  medium: Medium,
): Message {
  const { title } = assembly;
  return {
    ...ending(assembly, sender),
    subject: `U bent geloot: meld u aan voor het burgerberaad ${title}`,
    heading: `Burgerberaad: ${title}`,
    preview: `U bent geloot. Wilt u meepraten? Meld u aan.`,
    salutation: to.salutation,
    parts: [
      ...story(assembly, sender),
      {
        kind: 'door',
        label: 'Naar het aanmelden',
        url: `${sender.baseUrl}/aanmelden/${to.linkToken}`,
        typeAt: `${sender.baseUrl.replace(/^https?:\/\//, '')}/meedoen`,
        code: to.code,
      },
      ...reasons(assembly, sender, medium),
      ...leaving(sender, to, medium),
      { kind: 'languages', lines: languages },
    ],
  };
}

function story(
  { question, meetings, allowance, size, registerUntil }: Story,
  { municipality }: Sender,
): readonly Part[] {
  return [
    paragraph(
      `${municipality} maakt een burgerberaad. Een groep van ${size} inwoners denkt samen na over één vraag: ${question}`,
    ),
    paragraph(
      'U bent geloot. Daarom mag u zich aanmelden. Uit iedereen die zich aanmeldt, loten wij de groep.',
    ),
    {
      kind: 'facts',
      items: [
        ...(registerUntil ? [`Aanmelden kan tot en met ${dayInWords(registerUntil)}.`] : []),
        'Aanmelden duurt ongeveer 3 minuten. U hoeft niets te weten van het onderwerp.',
        ...(meetings === '' ? [] : [`De bijeenkomsten: ${inOneLine(meetings)}`]),
        ...(allowance === '' ? [] : [allowance]),
      ],
    },
  ];
}

function reasons({ mandate }: Story, sender: Sender, medium: Medium): readonly Part[] {
  const keep = medium === 'letter' ? 'Met uw code' : 'Met de knop in deze e-mail';
  return [
    block('Wat gebeurt er met het advies?', mandate),
    block(
      'Waarom krijg ik dit?',
      'De computer koos u uit de lijst van alle inwoners. Niemand bij de gemeente koos u uit. De uitnodiging is alleen voor u.',
    ),
    block('Bewaar dit bericht', `${keep} kunt u na de loting zelf nakijken dat u eerlijk hebt meegeloot.`),
    block(
      'Is dit echt?',
      `Kijk op ${sender.ownPage.replace(/^https?:\/\//, '')} of bel ${sender.phone}, ${sender.openingHours}.`,
    ),
  ];
}

const inOneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, '; ');

/** The word to who registered: that it came in, what happens now, and how to change it or take it back. */
export function registrationReceived(
  { assembly, sender, languages }: MessageFrame,
  to: {
    readonly name: string;
    /** The personal link to the registration. */
    readonly url: string;
    /** Where everybody can watch the draw. */
    readonly watchUrl: string;
    /** Whether others can still register. */
    readonly open: boolean;
  },
): Message {
  const { title, registerUntil, meetings } = assembly;
  const last =
    to.open && registerUntil
      ? [`Anderen kunnen zich nog aanmelden tot en met ${dayInWords(registerUntil)}.`]
      : [];
  return {
    ...ending(assembly, sender),
    subject: `Uw aanmelding voor het burgerberaad ${title} is binnen`,
    heading: 'Uw aanmelding is binnen',
    preview: 'U hoeft nu niets te doen. U hoort van ons of u geloot bent.',
    salutation: `Beste ${to.name === '' ? 'bewoner' : to.name}`,
    parts: [
      paragraph(`Dank u wel dat u zich aanmeldde voor het burgerberaad ${title}. U hoeft nu niets te doen.`),
      {
        kind: 'facts',
        items: [
          ...last,
          `${to.open ? 'Daarna' : 'Binnenkort'} loten wij in het openbaar. U kunt meekijken.`,
          'Wij laten u altijd weten of u geloot bent.',
          ...(meetings === '' ? [] : [`De bijeenkomsten: ${inOneLine(meetings)}`]),
        ],
      },
      { kind: 'link', lead: 'Meekijken bij de loting:', url: to.watchUrl },
      changing(to.open),
      { kind: 'link', lead: to.open ? 'Veranderen of intrekken:' : 'Intrekken:', url: to.url },
      notYou(sender),
      { kind: 'languages', lines: languages },
    ],
  };
}

const notYou = ({ phone, openingHours }: Sender): Part =>
  block(
    'Hebt u zich niet aangemeld?',
    `Bel ${phone.replaceAll(' ', '\u00A0')}, ${openingHours}. Dan zoeken wij uit wat er is gebeurd.`,
  );

const changing = (open: boolean): Part =>
  open
    ? block(
        'Wilt u iets veranderen, of toch niet meedoen?',
        'Zolang het aanmelden open is, kunt u uw aanmelding veranderen. Intrekken kan tot de loting vastligt.',
      )
    : block('Wilt u toch niet meedoen?', 'U kunt uw aanmelding intrekken tot de loting vastligt.');

/** The offer of a seat, with the personal page on which to say yes or no; on paper with a code to type as well. */
export function seatOffer(
  { assembly, sender, languages }: MessageFrame,
  to: {
    readonly name: string;
    readonly url: string;
    /** The last day to answer, yyyy-mm-dd; null when there is none. */
    readonly until: string | null;
    /** In groups; empty in an e-mail. */
    readonly code: string;
  },
): Message {
  const typeAt = `${sender.baseUrl.replace(/^https?:\/\//, '')}/meedoen`;
  return {
    ...ending(assembly, sender),
    subject: `U bent geloot voor het burgerberaad ${assembly.title}`,
    heading: 'U bent geloot',
    preview: 'Er is een plaats voor u in het burgerberaad. Laat u weten of u komt?',
    salutation: `Beste ${to.name === '' ? 'bewoner' : to.name}`,
    parts: [
      paragraph(
        `U hebt zich aangemeld voor het burgerberaad ${assembly.title}. U bent geloot: er is een plaats voor u.`,
      ),
      {
        kind: 'facts',
        items: [
          ...(to.until === null ? [] : [`Laat uiterlijk ${dayInWords(to.until)} weten of u komt.`]),
          ...(assembly.meetings === '' ? [] : [`De bijeenkomsten: ${inOneLine(assembly.meetings)}`]),
          ...(assembly.allowance === '' ? [] : [assembly.allowance]),
        ],
      },
      ...(to.code === ''
        ? [{ kind: 'link' as const, lead: 'Ja of nee zeggen:', url: to.url }, afterwards(sender)]
        : [
            afterwards(sender),
            { kind: 'door' as const, label: 'Ja of nee zeggen', url: to.url, typeAt, code: to.code },
          ]),
      { kind: 'languages', lines: languages },
    ],
  };
}

/** The word to who was not drawn, with the personal page to go on the reserve list or off it. */
export function notDrawn(
  { assembly, sender }: MessageFrame,
  to: {
    readonly name: string;
    readonly reserve: boolean;
    readonly url: string;
    readonly checkUrl: string;
    /** In groups; empty in an e-mail. */
    readonly code: string;
  },
): Message {
  const lead = to.reserve ? 'Van de reservelijst af' : 'Op de reservelijst';
  const typeAt = `${sender.baseUrl.replace(/^https?:\/\//, '')}/meedoen`;
  return {
    ...ending(assembly, sender),
    subject: `De loting voor het burgerberaad ${assembly.title}`,
    heading: 'U bent deze keer niet geloot',
    preview: 'Dank u wel dat u zich aanmeldde.',
    salutation: `Beste ${to.name === '' ? 'bewoner' : to.name}`,
    parts: [
      paragraph(
        `Dank u wel dat u zich aanmeldde voor het burgerberaad ${assembly.title}. Bij de loting bent u niet geloot.`,
      ),
      paragraph(
        to.reserve
          ? 'U staat op de reservelijst. Valt er iemand uit, dan kunnen wij u alsnog vragen.'
          : 'U staat niet op de reservelijst. Wilt u dat wel? Laat het dan snel weten. Valt er iemand uit, dan kunnen wij u alsnog vragen.',
      ),
      to.code === ''
        ? { kind: 'link', lead: `${lead}:`, url: to.url }
        : { kind: 'door', label: lead, url: to.url, typeAt, code: to.code },
      { kind: 'link', lead: 'Zelf nakijken hoe er is geloot:', url: to.checkUrl },
    ],
  };
}

const afterwards = ({ phone, openingHours }: Sender): Part =>
  paragraph(
    `Horen wij niets? Dan bellen wij u. Kunt u niet? Dan vragen wij iemand anders die bij de groep past. Hebt u vragen? Bel ${phone.replaceAll(' ', '\u00A0')}, ${openingHours}.`,
  );

const paragraph = (text: string): Part => ({ kind: 'paragraph', text });
const block = (title: string, text: string): Part => ({ kind: 'block', title, paragraphs: [text] });

function leaving(sender: Sender, to: Pick<Addressee, 'optOutToken'>, medium: Medium): readonly Part[] {
  const title = 'Wilt u dit niet meer krijgen?';
  if (medium === 'letter')
    return [block(title, `Bel ${sender.phone}. Dan sturen wij u geen uitnodigingen meer.`)];
  return [
    block(title, 'U kunt zich afmelden voor dit burgerberaad of voor alle uitnodigingen.'),
    { kind: 'link', lead: 'Afmelden:', url: `${sender.baseUrl}/afmelden/${to.optOutToken}` },
  ];
}

function ending({ number, team }: Story, { municipality }: Sender) {
  const signed = team === '' ? [municipality] : [team, municipality];
  return {
    language: 'nl',
    closing: ['Met vriendelijke groet,', ...signed],
    footer: [
      `Dit bericht hoort bij burgerberaad ${number} van de ${municipality.charAt(0).toLowerCase()}${municipality.slice(1)}.`,
    ],
  };
}
