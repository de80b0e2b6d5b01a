// What people want to know before they trust an invitation; staff cannot take these answers away.
import { fullDay } from '../../texts/formats.nl.js';

export type MoreItem = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly href?: string;
  readonly link?: string;
};

export type MoreFacts = {
  readonly phone: string;
  readonly ownSite: string;
  readonly team: string;
  /** Day on which names and addresses are erased at the latest; empty when it is not known. */
  readonly eraseBy: string;
  readonly optOutToken: string;
};

export const moreToKnow = (facts: MoreFacts): readonly MoreItem[] => [
  isItReal(facts),
  whoReads(facts),
  howLong(facts),
  onPaper(facts),
  notTakingPart(facts),
];

const isItReal = ({ ownSite, phone }: MoreFacts): MoreItem => ({
  title: 'Is dit bericht echt?',
  paragraphs: [
    `Ja. Op ${ownSite} ziet u welke peilingen nu lopen. U kunt ook bellen: ${phone}.`,
    'Wij vragen nooit om uw burgerservicenummer, uw wachtwoord of geld.',
  ],
});

const whoReads = ({ team }: MoreFacts): MoreItem => ({
  title: 'Wie leest mijn antwoorden?',
  paragraphs: [
    `${team.trim() === '' ? 'De onderzoekers van de gemeente' : `Mensen van ${team}`} lezen de antwoorden van iedereen bij elkaar, zonder namen. Zij kunnen niet zien welk antwoord van u is.`,
    'Iedereen leest de uitkomst: aantallen en procenten. Een antwoord dat minder dan tien mensen gaven, laten wij niet los zien.',
  ],
  href: '/privacy',
  link: 'Lees meer over uw privacy',
});

const howLong = ({ eraseBy }: MoreFacts): MoreItem => ({
  title: 'Hoe lang bewaren jullie mijn gegevens?',
  paragraphs: [
    eraseBy === ''
      ? 'Uw naam, adres en e-mailadres wissen wij als wij ze niet meer nodig hebben voor deze peiling.'
      : `Uw naam, adres en e-mailadres wissen wij uiterlijk op ${fullDay(eraseBy)}.`,
    'De antwoorden bewaren wij zonder naam. Wat u invult maar niet verstuurt, wissen wij als de peiling sluit.',
  ],
});

const onPaper = ({ phone }: MoreFacts): MoreItem => ({
  title: 'Ik vul liever op papier in',
  paragraphs: [
    `Dat kan. Bel ${phone}. Wij sturen u de vragen op papier, met een envelop waar geen postzegel op hoeft.`,
  ],
});

const notTakingPart = ({ optOutToken }: MoreFacts): MoreItem => ({
  title: 'Ik wil niet meedoen',
  paragraphs: ['Dat mag. U hoeft niets te doen. Wilt u ook geen herinnering? Meld u dan af.'],
  href: `/afmelden/${optOutToken}`,
  link: 'Afmelden',
});
