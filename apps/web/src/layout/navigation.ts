// The menu of the staff pages: each role sees the doors it may open.
import { hasRole, type Role, type StaffPerson } from '#platform/staff-login/roles.js';

export type StaffSection =
  'peilingen' | 'burgerberaden' | 'kalender' | 'bevolking' | 'raad' | 'logboek' | 'medewerkers';

/** What the staff layout shows about the person who is signed in; page models carry it as `staff`. */
export type StaffFrame = {
  readonly name: string;
  /** Where the name of the site leads: the first door that is theirs. */
  readonly home: string;
  readonly navigation: readonly { readonly href: string; readonly text: string; readonly current: boolean }[];
};

type Door = { readonly href: string; readonly text: string; readonly roles: readonly Role[] };

const DOORS: Readonly<Record<StaffSection, Door>> = {
  peilingen: {
    href: '/werk',
    text: 'Peilingen',
    roles: ['medewerker', 'onderzoeker', 'organisator', 'griffier', 'beheerder'],
  },
  burgerberaden: {
    href: '/werk/burgerberaden',
    text: 'Burgerberaden',
    roles: ['organisator', 'onderzoeker', 'griffier', 'beller', 'beheerder'],
  },
  kalender: {
    href: '/werk/kalender',
    text: 'Kalender',
    roles: ['medewerker', 'onderzoeker', 'organisator', 'griffier', 'privacy-officer', 'beheerder'],
  },
  bevolking: {
    href: '/werk/bevolking',
    text: 'Bevolking',
    roles: ['medewerker', 'onderzoeker', 'privacy-officer', 'beheerder'],
  },
  raad: { href: '/raad', text: 'Voor de raad', roles: ['raadslid', 'griffier'] },
  logboek: {
    href: '/werk/logboek',
    text: 'Logboek',
    roles: ['medewerker', 'onderzoeker', 'organisator', 'griffier', 'privacy-officer', 'beheerder'],
  },
  medewerkers: { href: '/werk/medewerkers', text: 'Medewerkers', roles: ['beheerder'] },
};

const ORDER: readonly StaffSection[] = [
  'peilingen',
  'burgerberaden',
  'kalender',
  'bevolking',
  'raad',
  'logboek',
  'medewerkers',
];

/** The first door that somebody may open; their own account when there is none. */
export function homeOf(person: StaffPerson): string {
  const first = ORDER.find((section) => hasRole(person, DOORS[section].roles));
  return first ? DOORS[first].href : '/mijn-account';
}

/** @param current the section this page belongs to; left out for pages outside the menu */
export function staffFrame(person: StaffPerson, current?: StaffSection): StaffFrame {
  return {
    name: person.name,
    home: homeOf(person),
    navigation: ORDER.filter((section) => hasRole(person, DOORS[section].roles)).map((section) => ({
      href: DOORS[section].href,
      text: DOORS[section].text,
      current: section === current,
    })),
  };
}
