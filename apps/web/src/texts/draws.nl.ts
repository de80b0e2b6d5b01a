// A draw in words: the public value that decides it, and why a step could not be done.
import { momentOfValue } from '#domain/sortition/announced-ahead.js';
import type { PanelAnnouncement, PanelValue } from '#domain/sortition/panel-value.js';
import { timeOfRound } from '#domain/sortition/quicknet.js';
import type { ConcludeRefusal, SealRefusal } from '#features/draws/index.js';
import { counted, longMoment, wholeNumber } from './formats.nl.js';

/** The first moment at which anybody can know the round of drand. */
export const momentOfRound = (round: number): Date => new Date(timeOfRound(round) * 1000);

/** Where anybody can read the round; more than one server gives the same answer. */
export const beaconAddresses = (chain: string, round: number): readonly string[] =>
  ['https://api.drand.sh', 'https://drand.cloudflare.com'].map(
    (server) => `${server}/${chain}/public/${round}`,
  );

/** "ronde 5.512.874 van drand" */
export function announcedName(announced: PanelAnnouncement): string {
  switch (announced.kind) {
    case 'drand':
      return `ronde ${wholeNumber(announced.round)} van drand`;
    case 'dice':
      return `${counted(announced.dice, 'worp', 'worpen')} met een dobbelsteen, voor twee getuigen`;
    case 'notary':
      return `een getal van ${announced.digits} cijfers van een notaris`;
    case 'balls':
      return 'drie balletjes, die samen het nummer van de groep zijn, voor twee getuigen';
  }
}

/** The first moment at which the value can be there; undefined when the announcement names none. */
export function announcedMoment(announced: PanelAnnouncement): Date | undefined {
  const moment = momentOfValue(announced);
  return moment === undefined ? undefined : new Date(moment);
}

/** When and where it will be known. */
export function announcedOccasion(announced: PanelAnnouncement): string {
  const moment = announcedMoment(announced);
  const day = moment ? longMoment(moment) : '';
  if (announced.kind === 'drand') return day;
  const { occasion } = announced;
  return day === '' ? occasion : `${day}. ${occasion.charAt(0).toUpperCase()}${occasion.slice(1)}`;
}

/** "2 uur", "90 minuten" */
export function leadText(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60} uur` : counted(minutes, 'minuut', 'minuten');
}

/** How long ahead it was announced; empty when nothing was promised. */
export function aheadText({ leadMinutes = 0 }: PanelAnnouncement): string {
  return leadMinutes === 0
    ? ''
    : `Tussen het vastzetten en dit moment zit ten minste ${leadText(leadMinutes)}.`;
}

/** Who saw it; empty for drand, which everybody can see. */
export function witnessesOf(value: PanelValue): readonly string[] {
  return value.kind === 'drand' ? [] : value.witnesses.map(({ name, role }) => `${name}, ${role}`);
}

/** The number in groups that can be read aloud. */
export function valueGroups(value: PanelValue): readonly string[] {
  switch (value.kind) {
    case 'drand':
      return value.randomness.match(/.{1,4}/g) ?? [];
    case 'dice':
      return value.values.map(String);
    case 'notary':
      return value.number.match(/.{1,3}/g) ?? [];
    case 'balls':
      return Array.from(value.number);
  }
}

/** What the page says when a step that waited was refused; the size of the sample has a page of its own. */
export const stepRefusalText: Readonly<
  Record<SealRefusal | ConcludeRefusal | 'bad-frame' | 'bad-allocation', string>
> = {
  'bad-frame':
    'In dit bevolkingsbestand staat niemand die bij de doelgroep hoort. Kies een andere doelgroep.',
  'bad-allocation': 'De verdeling over gebieden en leeftijden past niet bij deze doelgroep.',
  'frame-changed':
    'Het bestand waaruit geloot zou worden, is intussen gewist of veranderd. Bereid de loting opnieuw voor.',
  'unknown-draw': 'Deze loting bestaat niet meer.',
  'not-in-this-state': 'Een collega was u voor. Bekijk hoe de loting er nu voor staat.',
  'moment-missing': 'Vul in vanaf welk moment het getal wordt gemaakt.',
  'moment-too-soon': 'Het gekozen moment kwam te dichtbij. Kies een later moment.',
  'lead-too-short':
    'Dit getal wordt minder lang vooraf aangekondigd dan uw gemeente vraagt. Kies een later moment.',
  'value-too-early':
    'Het aangekondigde moment is nog niet geweest. Een getal van daarvoor telt niet. Voer het getal in dat daarna is gemaakt.',
  'round-already-known': 'Het gekozen moment was al voorbij. Kies een later moment.',
  'unknown-chain': 'Deze bron van getallen kennen wij niet.',
  'round-malformed': 'Deze ronde van drand bestaat niet.',
  'number-of-dice': 'Kies 10 tot en met 100 dobbelstenen.',
  'number-of-digits': 'Kies een getal van 6 tot en met 78 cijfers.',
  'occasion-missing': 'Vul in waar en wanneer het getal wordt gemaakt.',
  'other-kind': 'Dit is niet het getal dat is aangekondigd.',
  'other-round': 'Dit is niet de ronde die is aangekondigd.',
  'beacon-not-genuine': 'De handtekening van drand klopt niet.',
  'other-number-of-dice': 'Er zijn meer of minder dobbelstenen ingevuld dan aangekondigd.',
  'not-a-die': 'Op een dobbelsteen staan 1 tot en met 6 ogen.',
  'other-number-of-digits': 'Het getal heeft meer of minder cijfers dan aangekondigd.',
  'witnesses-missing': 'Vul twee verschillende getuigen in, met hun rol.',
};
