// One assembly whose registration has closed, made by the services that the organiser and the residents use.
import { Injectable } from '@nestjs/common';
import { randomStream, type RandomStream } from '#domain/town/random-stream.js';
import type { Townsperson } from '#domain/town/town.js';
import {
  Assemblies,
  askedCategories,
  registrationsWanted,
  OpenAssembly,
  Registrations,
  type Assembly,
  type AssemblyAudience,
  type AssemblyCategory,
  type AssemblyDetails,
  type Given,
} from '#features/assemblies/index.js';
import { Draws } from '#features/draws/index.js';
import { Invitations } from '#features/invitations/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Throwing } from './load-polls.js';
import type { DemoPerson } from './load-town.js';

export type DemoAssembly = {
  readonly details: AssemblyDetails;
  readonly audience: AssemblyAudience;
  readonly categories: readonly AssemblyCategory[];
  readonly dice: readonly number[];
};

export type SealedDemoAssembly = Pick<DemoAssembly, 'dice'> & {
  readonly id: string;
  readonly drawId: string;
};

const SHARE_THAT_REGISTERS = 0.08;
const WITNESSES = [
  { name: 'Griet Smits', role: 'griffier' },
  { name: 'Toon Bakker', role: 'inwoner' },
];

@Injectable()
export class LoadAssembly {
  constructor(
    private readonly transactions: Transactions,
    private readonly assemblies: Assemblies,
    private readonly opening: OpenAssembly,
    private readonly draws: Draws,
    private readonly invitations: Invitations,
    private readonly registrations: Registrations,
  ) {}

  /** Lays down the draw of whom to invite, and announces dice that are thrown at that moment. */
  async seal(planned: DemoAssembly, moment: Date, by: DemoPerson): Promise<SealedDemoAssembly> {
    const { details, audience, categories, dice } = planned;
    const id = await this.transactions.run(async (tx) => {
      const made = await this.assemblies.create(tx, details, by);
      await this.assemblies.chooseAudience(tx, made.id, audience, by);
      await this.assemblies.chooseCategories(tx, made.id, categories, by);
      const prepared = await this.assemblies.prepare(tx, made.id, by);
      if (!prepared.ok) throw new Error(`The demo assembly was not ready: ${prepared.refused}.`);
      return made.id;
    });
    return { id, dice, drawId: await this.sealDraw(id, { dice, moment }, by) };
  }

  /** Throws the dice before two witnesses, and opens the registration. */
  async open({ id, drawId, dice }: SealedDemoAssembly, by: DemoPerson): Promise<Assembly> {
    const thrown = { kind: 'dice', values: dice, witnesses: WITNESSES } as const;
    await this.transactions.run(async (tx) => {
      const drawn = await this.draws.draw(tx, drawId, thrown, by);
      if (!drawn.ok) throw new Error(`The demo assembly was not drawn: ${drawn.refused}.`);
    });
    return this.transactions.run(async (tx) => {
      await this.assemblies.attachDraw(tx, id, drawId, by);
      const opened = await this.opening.open(tx, id, by);
      if (!opened.ok) throw new Error(`The demo assembly was not opened: ${opened.refused}.`);
      const assembly = await this.assemblies.find(tx, id);
      if (!assembly) throw new Error('The demo assembly is gone.');
      return assembly;
    });
  }

  /** As willing as people are; answers how many registered. */
  async register(assembly: Assembly, residents: readonly Townsperson[]): Promise<number> {
    const people = new Map(residents.map((person) => [person.pseudonym, person]));
    const dice = randomStream(`registrations for ${assembly.number}`);
    const { invited, links } = await this.transactions.read(async (tx) => {
      const found = [...(await this.invitations.ofSubject(tx, assembly.id))];
      const ordered = found.sort((one, other) => (one.pseudonym < other.pseudonym ? -1 : 1));
      return { invited: ordered, links: await this.invitations.linkFor(tx, ordered) };
    });
    const coming = invited.filter(({ pseudonym }) =>
      dice.chance(SHARE_THAT_REGISTERS * 2 * (people.get(pseudonym)?.willingness ?? 0)),
    );
    let earlier = '';
    for (const [place, { id, pseudonym }] of coming.entries()) {
      const phone = place === 7 ? earlier : phoneOf(dice);
      await this.one(assembly, { token: links.get(id) ?? '', person: people.get(pseudonym), phone, dice });
      earlier = phone;
    }
    return coming.length;
  }

  async close(assembly: Assembly): Promise<void> {
    await this.transactions.run((tx) => this.opening.close(tx, assembly.id, SYSTEM));
  }

  private async one(assembly: Assembly, { token, person, phone, dice }: Coming): Promise<void> {
    const name = person ? [person.initials, person.name.prefix, person.name.surname] : ['Iemand'];
    const contact = {
      name: name.filter((part) => part !== '').join(' '),
      email: person?.email ?? '',
      phone,
      words: dice.chance(0.06) ? 'Ik heb oppas nodig.' : '',
    };
    const input = { contact, given: answersOf(assembly, dice), reserve: dice.chance(0.8) };
    await this.transactions.run((tx) => this.registrations.register(tx, token, input));
  }

  private async sealDraw(subjectId: string, throwing: Throwing, by: DemoPerson): Promise<string> {
    return this.transactions.run(async (tx) => {
      const assembly = await this.assemblies.find(tx, subjectId);
      if (!assembly?.frameId) throw new Error('The demo assembly has no frame.');
      const { frameId, areas, ageFrom, ageTo, quietMonths, number, title } = assembly;
      const prepared = await this.draws.prepare(tx, {
        subjectId,
        frameId,
        audience: { areas, ageFrom, ageTo },
        size: registrationsWanted(assembly),
        quietMonths,
        largestHousehold: 0,
        purpose: `Uitnodigingen voor burgerberaad ${number}: ${title}`,
        by,
        replaces: null,
      });
      if (!prepared.ok) throw new Error(`The demo draw was not prepared: ${prepared.refused}.`);
      const occasion = 'Gemeentehuis van Oss, in de hal';
      const moment = throwing.moment.toISOString();
      const dice = throwing.dice.length;
      const announced = { kind: 'dice', dice, occasion, moment, leadMinutes: 120 } as const;
      const sealed = await this.draws.seal(tx, prepared.drawId, announced, by);
      if (!sealed.ok) throw new Error(`The demo draw was not sealed: ${sealed.refused}.`);
      return prepared.drawId;
    });
  }
}

type Coming = {
  readonly token: string;
  readonly person: Townsperson | undefined;
  readonly phone: string;
  readonly dice: RandomStream;
};

/** People with more schooling register more often, as in every town. */
const LEAN = [0.22, 0.36, 0.42];

function answersOf({ categories }: Assembly, dice: RandomStream): Given {
  return Object.fromEntries(
    askedCategories(categories).map(({ name, targets }) => {
      const values = targets.map(({ value }) => value);
      const throwOf = dice.next();
      const place = throwOf < (LEAN[0] ?? 0) ? 0 : throwOf < (LEAN[0] ?? 0) + (LEAN[1] ?? 0) ? 1 : 2;
      return [name, name === 'Woning' ? (values[housing(throwOf)] ?? '') : (values[place] ?? '')];
    }),
  );
}

const housing = (throwOf: number): number => (throwOf < 0.35 ? 0 : throwOf < 0.94 ? 1 : 2);

const phoneOf = (dice: RandomStream): string =>
  `06 ${String(Math.floor(dice.next() * 90_000_000) + 10_000_000)}`;
