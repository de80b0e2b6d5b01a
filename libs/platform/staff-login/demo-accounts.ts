// The people of the demo town hall; they exist only where DEMO is on, and never in production.
import type { RoleGrant } from './roles.js';

export type DemoAccount = {
  readonly email: string;
  readonly name: string;
  /** What this person does, for the page where people choose whom to be. */
  readonly task: string;
  readonly grants: readonly RoleGrant[];
};

export const DEMO_PASSWORD = 'samen spelen wij mee';

export const demoAccounts: readonly DemoAccount[] = [
  demo('sanne', 'Sanne de Vries', 'medewerker participatie: maakt peilingen', 'medewerker'),
  demo(
    'mohamed',
    'Mohamed Jansen',
    'onderzoeker: loot en keurt uitkomsten goed',
    'onderzoeker',
    'medewerker',
  ),
  demo('olga', 'Olga Willems', 'organisator: maakt burgerberaden', 'organisator'),
  demo('bram', 'Bram Peters', 'beller: belt mensen die geloot zijn', 'beller'),
  demo('ria', 'Ria van den Berg', 'raadslid: leest uitkomsten, soms eerder dan anderen', 'raadslid'),
  demo('griet', 'Griet Smits', 'griffier: let op de afspraken', 'griffier'),
  demo('pieter', 'Pieter Kuijpers', 'privacy-officer: ziet toe op de gegevens', 'privacy-officer'),
  demo('bea', 'Bea Öztürk', 'beheerder: geeft mensen toegang', 'beheerder'),
];

function demo(
  first: string,
  name: string,
  task: string,
  ...roles: readonly RoleGrant['role'][]
): DemoAccount {
  return {
    email: `${first}@gemeente.invalid`,
    name,
    task,
    grants: roles.map((role) => ({ role, area: '' })),
  };
}
