// The words of assemblies: refusals, methods, doubts and removals, in Dutch.
import type {
  AssemblyRefusal,
  CallOutcome,
  CategorySource,
  DoubtReason,
  PanelMethod,
  Removal,
  SeatOrigin,
  SeatState,
} from '#features/assemblies/index.js';

export const assemblyRefusalText: Readonly<Record<AssemblyRefusal, string>> = {
  'unknown-assembly': 'Dit burgerberaad bestaat niet.',
  'not-in-this-state':
    'Het burgerberaad is intussen veranderd. Misschien was een collega u voor. Bekijk eerst hoe het ervoor staat.',
  'story-missing': 'Vul eerst de vraag en het mandaat in. Mensen lezen die in de uitnodiging.',
  'targets-missing': 'Vul eerst de streefgetallen in. Daaruit volgt wat wij aan mensen vragen.',
  'targets-impossible': 'De streefgetallen kunnen zo niet. Kijk welke fouten erbij staan.',
  'audience-missing': 'Kies eerst uit welk bevolkingsbestand u loot.',
  'dates-missing':
    'Vul eerst in tot wanneer mensen zich kunnen aanmelden, en wanneer alle gegevens weg zijn.',
  'closes-in-past': 'De laatste dag om aan te melden is al voorbij. Kies een latere dag.',
  'not-later': 'Kies een dag die later is dan de dag die nu in de uitnodiging staat.',
  'dates-out-of-order':
    'De data volgen elkaar niet op. Eerst aanmelden, dan ja of nee zeggen, en daarna wissen wij de gegevens.',
  'draw-missing': 'Loot eerst wie een uitnodiging krijgt.',
  'extract-stale':
    'Het uittreksel is ouder dan 14 dagen. Lees eerst een mutatiebestand in. Dan krijgt niemand een uitnodiging die is overleden of verhuisd.',
  'on-trial':
    'De lijst op de pagina E-mail is nog niet af. Tot die tijd krijgt geen inwoner een uitnodiging.',
  'doubts-left': 'Er zijn nog aanmeldingen waar u naar moet kijken. Doe dat eerst.',
  'nobody-registered': 'Niemand heeft zich aangemeld.',
  'reason-missing': 'Schrijf op waarom. Iedereen kan die reden lezen.',
  'seat-gone':
    'Dit antwoord kan niet meer meetellen. Misschien is er al iemand anders gevraagd voor deze plaats. Bekijk eerst hoe het ervoor staat.',
  'seats-open': 'Nog niet alle plaatsen zijn bevestigd.',
  busy: 'De computer rekent nog. Wacht tot dat klaar is, of stop de berekening.',
  'no-panel': 'Met deze streefgetallen is geen groep mogelijk. De controle laat zien wat u kunt veranderen.',
  'round-already-known': 'Het gekozen moment is al voorbij. Kies een later moment.',
  'moment-too-soon':
    'Terwijl de computer rekende, kwam het gekozen moment te dichtbij. Kies een later moment. Er is niets vastgezet.',
  'lead-too-short':
    'Dit getal wordt minder lang vooraf aangekondigd dan uw gemeente vraagt. Kies een later moment. Er is niets vastgezet.',
  'value-too-early':
    'Het aangekondigde moment is nog niet geweest. Een getal van daarvoor telt niet. Voer het getal in dat daarna is gemaakt.',
  'bad-public-value': 'Dit getal is niet het getal dat is aangekondigd.',
};

export const methodName: Readonly<Record<PanelMethod, { readonly text: string; readonly hint: string }>> = {
  leximin: {
    text: 'Leximin',
    hint: 'De mensen met de kleinste kans krijgen een zo groot mogelijke kans. Meestal de beste keuze.',
  },
  goldilocks: {
    text: 'Goldilocks',
    hint: 'Niemand een heel kleine kans, en ook niemand zeker van een plaats.',
  },
  maximin: { text: 'Maximin', hint: 'De kleinste kans zo groot mogelijk. Op de rest wordt niet gelet.' },
  nash: { text: 'Nash', hint: 'Het product van alle kansen zo groot mogelijk.' },
  random: { text: 'Gewoon loten', hint: 'Loot groepen die passen. De kansen kunnen ver uiteenlopen.' },
};

export const sourceText: Readonly<Record<CategorySource, string>> = {
  age: 'uit het bevolkingsbestand (leeftijd)',
  gender: 'uit het bevolkingsbestand (geslacht)',
  area: 'uit het bevolkingsbestand (gebied)',
  asked: 'wij vragen het bij het aanmelden',
};

export const doubtText: Readonly<Record<DoubtReason, string>> = {
  'same-contact': 'Hetzelfde telefoonnummer of e-mailadres als een andere aanmelding',
  'same-address': 'Woont op hetzelfde adres als een andere aanmelding',
  deceased: 'Overleden volgens Burgerzaken',
  moved: 'Verhuisd uit de gemeente',
  'opted-out': 'Heeft zich afgemeld',
  'unknown-value': 'Een antwoord past niet bij de streefgetallen',
};

export const removalText: Readonly<Record<Removal, string>> = {
  duplicate: 'Dubbel',
  'not-eligible': 'Kan niet meedoen',
  withdrew: 'Trok zich terug',
};

export const seatStateText: Readonly<
  Record<SeatState, { readonly text: string; readonly kind: string; readonly icon: string }>
> = {
  waiting: { text: 'Nog niet gevraagd', kind: '', icon: 'clock' },
  asked: { text: 'Gevraagd', kind: 'warn', icon: 'letter' },
  accepted: { text: 'Komt', kind: 'ok', icon: 'check' },
  declined: { text: 'Komt niet', kind: 'no', icon: 'cross' },
  silent: { text: 'Geen antwoord', kind: 'no', icon: 'cross' },
  left: { text: 'Viel uit', kind: 'no', icon: 'cross' },
};

export const seatOriginText: Readonly<Record<SeatOrigin, string>> = {
  panel: 'geloot',
  alternate: 'reserve',
  replacement: 'in de plaats gekomen',
};

export const callText: Readonly<Record<CallOutcome, string>> = {
  'no-answer': 'nam niet op',
  'call-back': 'later terugbellen',
  accepted: 'komt',
  declined: 'komt niet',
};
