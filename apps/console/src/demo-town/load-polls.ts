// Polls from draft to publication, by the same services that staff and residents use.
import { Injectable } from '@nestjs/common';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import type { Townsperson } from '#domain/town/town.js';
import { Shuffler } from '#features/answers/index.js';
import { DeliveryEngine, Mailings, type Compose } from '#features/deliveries/index.js';
import { Draws } from '#features/draws/index.js';
import { InvitationWriter } from '#features/invitations/index.js';
import {
  AskingOf,
  Editions,
  OpenPoll,
  Polls,
  type Poll,
  type PollAudience,
  type PollDetails,
} from '#features/polls/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import { ComputeResult, Crossings, Results, type Crossing } from '#features/results/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { Transactions } from '#platform/database/transactions.js';
import { LoadTown, type DemoPerson, type TownHall } from './load-town.js';

export type DemoPoll = {
  /** The name of a ready-made questionnaire, or one that was written for this poll. */
  readonly questions: string | Questionnaire;
  readonly details: PollDetails;
  readonly audience: PollAudience;
  readonly dice: readonly number[];
};

/** Who lives in the town, and who works in its hall. */
export type Setting = { readonly hall: TownHall; readonly residents: readonly Townsperson[] };

/** Which dice fall, and when. */
export type Throwing = { readonly dice: readonly number[]; readonly moment: Date };

/** What people see of a result, and from when. */
export type Showing = {
  readonly councilFrom: Date;
  readonly publicFrom: Date;
  readonly crossing?: Crossing;
};

/** A draw that waits for its dice. */
export type SealedDemo = {
  readonly poll: Poll;
  readonly frameId: string;
  readonly drawId: string;
  readonly dice: readonly number[];
};

@Injectable()
export class LoadPolls {
  constructor(
    private readonly transactions: Transactions,
    private readonly polls: Polls,
    private readonly openPoll: OpenPoll,
    private readonly questionnaires: Questionnaires,
    private readonly draws: Draws,
    private readonly mailings: Mailings,
    private readonly engine: DeliveryEngine,
    private readonly writer: InvitationWriter,
    private readonly askingOf: AskingOf,
    private readonly shuffler: Shuffler,
    private readonly computing: ComputeResult,
    private readonly results: Results,
    private readonly crossings: Crossings,
    private readonly editions: Editions,
    private readonly town: LoadTown,
  ) {}

  async draft({ questions, details, audience }: DemoPoll, by: DemoPerson): Promise<Poll> {
    return this.transactions.run(async (tx) => {
      const templates = this.questionnaires.templates();
      const ready = templates.find(({ name }) => name === questions)?.questionnaire;
      const questionnaire = typeof questions === 'string' ? ready : questions;
      if (!questionnaire) throw new Error('There is no such template.');
      const poll = await this.polls.create(tx, { details, questionnaire, by });
      return accepted(await this.polls.chooseAudience(tx, poll.id, audience, by));
    });
  }

  /** Lays the draw down, and announces dice that are still to be thrown, at `throwing.moment`. */
  async seal(poll: Poll, throwing: Throwing, { hall }: Setting): Promise<SealedDemo> {
    const { dice, moment } = throwing;
    const by = hall.researcher;
    const { frameId, drawId } = await this.prepared(poll, by);
    const announced = {
      kind: 'dice',
      dice: dice.length,
      occasion: 'Gemeentehuis van Oss, in de hal',
      moment: moment.toISOString(),
      leadMinutes: 120,
    } as const;
    await this.transactions.run(async (tx) => {
      const sealed = await this.draws.seal(tx, drawId, announced, by);
      if (!sealed.ok) throw new Error(`The demo draw was not sealed: ${sealed.refused}.`);
    });
    return { poll, frameId, drawId, dice };
  }

  /** Throws the dice before two witnesses, draws, and asks for the names. */
  async draw({ poll, frameId, drawId, dice }: SealedDemo, { hall, residents }: Setting): Promise<void> {
    const by = hall.researcher;
    const thrown = { kind: 'dice', values: dice, witnesses: WITNESSES } as const;
    const selected = await this.transactions.run(async (tx) => {
      const drawn = await this.draws.draw(tx, drawId, thrown, by);
      if (!drawn.ok) throw new Error(`The demo draw was not made: ${drawn.refused}.`);
      accepted(await this.polls.attachDraw(tx, poll.id, drawId, by));
      return new Set(drawn.draw.selected.map(({ id }) => id));
    });
    const asked = residents.filter(({ pseudonym }) => selected.has(pseudonym));
    await this.town.names(frameId, asked, by);
  }

  async open(poll: Poll, { hall }: Setting): Promise<void> {
    await this.transactions.run(async (tx) => accepted(await this.openPoll.open(tx, poll.id, hall.clerk)));
  }

  /** Hands every invitation to the postbus, as the worker does for a poll that opens today. */
  async send(poll: Poll): Promise<void> {
    const { asking, mailings } = await this.transactions.read(async (tx) => ({
      asking: await this.askingOf.poll(tx, (await this.polls.find(tx, poll.id)) ?? poll),
      mailings: await this.mailings.progress(tx, poll.id),
    }));
    if (!asking) throw new Error(`Poll ${poll.number} cannot be written about.`);
    const compose: Compose = async (ids) => {
      const found = await this.transactions.read((tx) => this.writer.addressees(tx, asking, ids));
      return new Map(found.map((to) => [to.invitationId, this.writer.mail(asking, to)]));
    };
    for (const { mailing } of mailings) {
      let more = true;
      while (more) ({ more } = await this.engine.run(mailing.id, compose));
    }
  }

  /** Closed, shuffled, counted and approved by somebody else; published at once, because the moments lie in the past. */
  async finish(poll: Poll, { hall }: Setting, { crossing, ...moments }: Showing): Promise<void> {
    await this.transactions.run(async (tx) => accepted(await this.polls.close(tx, poll.id, SYSTEM)));
    await this.shuffler.shuffle(poll.id);
    await this.transactions.run(async (tx) => {
      if (crossing) await this.crossings.choose(tx, poll.id, crossing, hall.clerk);
      const result = await this.computing.compute(tx, poll.id);
      if (!result) throw new Error('The demo poll could not be counted.');
      const approved = await this.results.approve(tx, result.id, moments, hall.researcher);
      if (!approved.ok) throw new Error(`The demo result was not approved: ${approved.refused}.`);
    });
  }

  /** The same questions were asked before. */
  async follows(poll: Poll, earlier: Poll, { hall }: Setting): Promise<void> {
    await this.transactions.run(async (tx) => {
      const chosen = await this.editions.choose(tx, poll.id, earlier.id, hall.clerk);
      if (!chosen.ok) throw new Error(`The demo edition was refused: ${chosen.refused}.`);
    });
  }

  async publish(poll: Poll): Promise<void> {
    await this.transactions.run(async (tx) => {
      for (const id of await this.results.dueToPublish(tx)) {
        const published = await this.results.publish(tx, id);
        if (!published.ok)
          throw new Error(`The result of ${poll.number} was not published: ${published.refused}.`);
      }
    });
  }

  private async prepared(poll: Poll, by: DemoPerson): Promise<{ frameId: string; drawId: string }> {
    const { id: subjectId, frameId, sampleSize: size, quietMonths, areas, ageFrom, ageTo } = poll;
    if (frameId === null) throw new Error('A demo poll has no frame.');
    const audience = { areas, ageFrom, ageTo };
    const purpose = `Peiling ${poll.number}: ${poll.title}`;
    const request = { subjectId, frameId, audience, size, quietMonths, purpose, by, replaces: null };
    const prepared = await this.transactions.run((tx) =>
      this.draws.prepare(tx, { ...request, largestHousehold: LARGEST_HOUSEHOLD }),
    );
    if (!prepared.ok) throw new Error(`The demo draw was refused: ${prepared.refused}.`);
    return { frameId, drawId: prepared.drawId };
  }
}

/** Addresses with more people are homes for the elderly and the like. */
const LARGEST_HOUSEHOLD = 12;

const WITNESSES = [
  { name: 'G. Smits', role: 'griffier' },
  { name: 'A. Willems', role: 'inwoner' },
];

/** A decision that the demo cannot do without. */
function accepted(
  decision: { readonly ok: true; readonly poll: Poll } | { readonly ok: false; readonly refused: string },
): Poll {
  if (!decision.ok) throw new Error(`The demo was refused: ${decision.refused}.`);
  return decision.poll;
}
