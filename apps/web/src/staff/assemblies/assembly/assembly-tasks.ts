// What the organiser can do now, given how far the assembly is.
import type { Assembly, AssemblyState } from '#features/assemblies/index.js';
import { counted } from '../../../texts/formats.nl.js';

export type TaskFacts = {
  readonly assembly: Assembly;
  readonly registered: number;
  readonly removed: number;
  readonly trials: number;
  /** Doubts that somebody must look at. */
  readonly doubts: number;
};

type Task = {
  readonly icon: string;
  readonly text: string;
  readonly note?: string;
  readonly href: string;
  readonly link: string;
  readonly kind?: string;
};

export function assemblyTasks(facts: TaskFacts): readonly Task[] {
  if (facts.assembly.erasedAt !== null) return [];
  return TASKS[facts.assembly.state](facts, `/werk/burgerberaden/${facts.assembly.id}`);
}

const TASKS: Readonly<Record<AssemblyState, (facts: TaskFacts, at: string) => readonly Task[]>> = {
  draft: ({ assembly }, at) => draftTasks(assembly, at),
  inviting: (_, at) => [
    {
      icon: 'letter',
      text: 'Nodig mensen uit',
      note: 'Eerst loten wij wie een uitnodiging krijgt.',
      href: `${at}/uitnodigen`,
      link: 'Naar uitnodigen',
    },
  ],
  registering: ({ registered }, at) => [
    {
      icon: 'people',
      text: 'Bekijk de aanmeldingen',
      note: counted(registered, 'aanmelding', 'aanmeldingen'),
      href: `${at}/aanmeldingen`,
      link: 'Naar de aanmeldingen',
    },
    { icon: 'letter', text: 'Brieven en e-mails', href: `${at}/uitnodigen`, link: 'Naar uitnodigen' },
    {
      icon: 'calendar',
      text: 'Geef mensen langer de tijd',
      note: 'Als te weinig mensen zich aanmelden.',
      href: `${at}/verlengen`,
      link: 'Kies een latere dag',
    },
  ],
  closed: closedTasks,
  sealed: (_, at) => [
    {
      icon: 'dice',
      text: 'Voer het openbare getal in',
      note: 'Zodra het er is. Dan staat vast wie geloot is.',
      href: `${at}/loten`,
      link: 'Naar de loting',
    },
  ],
  drawn: (_, at) => [
    {
      icon: 'people',
      text: 'Vul de plaatsen',
      note: 'Wie komt, wie niet, en wie in de plaats komt.',
      href: `${at}/plaatsen`,
      link: 'Naar de plaatsen',
    },
    { icon: 'phone', text: 'Bel wie nog niet antwoordde', href: `${at}/bellen`, link: 'Naar de bellijst' },
  ],
  filled: (_, at) => [
    { icon: 'people', text: 'Bekijk de groep', href: `${at}/plaatsen`, link: 'Naar de plaatsen' },
    {
      icon: 'chart',
      text: 'Maak tafelgroepen',
      note: 'Wie bij elke ronde met wie aan tafel zit.',
      href: `${at}/tafels`,
      link: 'Naar de tafels',
    },
  ],
  withdrawn: () => [],
};

function draftTasks(
  { mandate, question, registerUntil, eraseBy, categories, frameId }: Assembly,
  at: string,
): Task[] {
  const told = question !== '' && mandate !== '' && registerUntil !== null && eraseBy !== null;
  return [
    task(told, {
      icon: 'edit',
      text: 'Gegevens',
      note: told ? 'Ingevuld' : 'Vraag, mandaat en data',
      href: `${at}/gegevens`,
      link: 'Vul aan',
    }),
    task(categories.length > 0, {
      icon: 'chart',
      text: 'Streefgetallen',
      note:
        categories.length > 0
          ? counted(categories.length, 'kenmerk', 'kenmerken')
          : 'Hoe de groep eruit moet zien',
      href: `${at}/streefgetallen`,
      link: 'Naar de streefgetallen',
    }),
    task(frameId !== null, {
      icon: 'people',
      text: 'Wie wij uitnodigen',
      note: frameId === null ? 'Bevolkingsbestand, leeftijd en gebied' : 'Gekozen',
      href: `${at}/doelgroep`,
      link: 'Naar de doelgroep',
    }),
  ];
}

const task = (done: boolean, rest: Task): Task =>
  done ? { ...rest, icon: 'done' } : { ...rest, kind: 'warn' };

function closedTasks({ doubts, registered }: TaskFacts, at: string): Task[] {
  const look: Task = {
    icon: 'warning',
    kind: 'warn',
    text: `Kijk naar ${counted(doubts, 'aanmelding', 'aanmeldingen')}`,
    note: 'Misschien dubbel, of iemand die niet mee kan doen.',
    href: `${at}/aanmeldingen`,
    link: 'Naar de aanmeldingen',
  };
  return [
    ...(doubts > 0 ? [look] : []),
    {
      icon: 'check',
      text: 'Controleer de streefgetallen',
      note: `Met ${counted(registered, 'aanmelding', 'aanmeldingen')}. Dit is nog geen loting.`,
      href: `${at}/controle`,
      link: 'Naar de controle',
    },
    {
      icon: 'lock',
      text: 'Zet vast en loot',
      note: 'Duizend genummerde groepen liggen dan vast. Eén openbaar getal kiest er een.',
      href: `${at}/loten`,
      link: 'Naar vastzetten',
    },
  ];
}
