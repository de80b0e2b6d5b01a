// Filling the seats: asking, noting answers, replacing, and telling those who were not drawn.
import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  callOutcomes,
  counts,
  isListed,
  PanelTasks,
  RegistrantBox,
  RegistrantLetters,
  Registrations,
  SeatAnswers,
  Seats,
  seatsMove,
  type Assembly,
  type Told,
} from '#features/assemblies/index.js';
import { Mailings } from '#features/deliveries/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { Form } from '#platform/forms/form.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import { hasRole, type StaffPerson } from '#platform/staff-login/roles.js';
import { AN_ID } from '../../../id-param.js';
import { actorOf, AssemblyDesk } from '../assembly-desk.js';
import { ASSEMBLY_READERS, CALLERS, organises, ORGANISERS } from '../assembly-roles.js';
import { PanelDesk } from '../panel-desk.js';
import { historyIn, learnedFrom } from './learn-stay.js';
import { freshReserves, reservesForm } from './reserves.form.js';
import type { SeatsFacts } from './seats-facts.js';
import { callsPage, seatsPage } from './seats.page.js';

const LONGEST_REASON = 200;

@May(...ASSEMBLY_READERS)
@Controller('werk/burgerberaden/:id')
export class SeatsController {
  constructor(
    private readonly desk: AssemblyDesk,
    private readonly seats: Seats,
    private readonly answers: SeatAnswers,
    private readonly mailings: Mailings,
    private readonly box: RegistrantBox,
    private readonly registrations: Registrations,
    private readonly tasks: PanelTasks,
    private readonly panels: PanelDesk,
    private readonly letters: RegistrantLetters,
  ) {}

  @Get('plaatsen')
  async show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    const erased = await this.desk.erased(id, person);
    return erased ?? page('staff/assemblies/seats/seats', seatsPage(await this.facts(id, person)));
  }

  /** Whom to keep ready, chosen by the computer for the drop-out that is expected. */
  @Post('plaatsen/reserves')
  @May(...ORGANISERS)
  @HttpCode(200)
  async chooseReserves(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const facts = await this.facts(id, person);
    const read = reservesForm(body, facts.assembly.categories);
    if (!read.ok)
      return page('staff/assemblies/seats/seats', seatsPage({ ...facts, form: read.form }), { status: 422 });
    return this.panels.ask(id, person, { kind: 'reserves', asked: read.input }, addressOf(id));
  }

  /** Fills in the form from earlier assemblies; nothing is decided yet. */
  @Post('plaatsen/reserves/leren')
  @May(...ORGANISERS)
  @HttpCode(200)
  async learn(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    const facts = await this.facts(id, person);
    const earlier = await this.desk.transactions.read((tx) => this.seats.earlierMembers(tx, id));
    return page('staff/assemblies/seats/seats', seatsPage(learnedFrom(facts, earlier)));
  }

  /** The same from a file, of which nothing is kept. */
  @Post('plaatsen/reserves/leren-uit-bestand')
  @May(...ORGANISERS)
  @HttpCode(200)
  async learnFromFile(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const facts = await this.facts(id, person);
    const read = await historyIn(request, facts.assembly.categories);
    const learned = read.ok
      ? learnedFrom(facts, read.members)
      : { ...facts, learned: { faults: read.faults } };
    return page('staff/assemblies/seats/seats', seatsPage(learned), { status: read.ok ? 200 : 422 });
  }

  @Post('plaatsen/reserves/stoppen')
  @May(...ORGANISERS)
  stop(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<SeeOther> {
    return this.panels.stop(id, person, addressOf(id));
  }

  @Get('bellen')
  @May(...CALLERS)
  async callList(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    const erased = await this.desk.erased(id, person);
    if (erased) return erased;
    const facts = await this.facts(id, person);
    if (!seatsMove(facts.assembly)) throw new NotFoundException();
    return page('staff/assemblies/seats/calls', callsPage(facts));
  }

  @Post('bellen/:seat')
  @May(...CALLERS)
  async call(
    @Param('id') id: string,
    @Param('seat', AN_ID) seatId: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const list = `/werk/burgerberaden/${id}/bellen`;
    const form = new Form(body);
    const outcome = form.choice('uitkomst', callOutcomes);
    if (form.hasFaults) return seeOther(list);
    const noted = await this.desk.transactions.run((tx) =>
      this.answers.call(tx, { assemblyId: id, seatId }, outcome, actorOf(person)),
    );
    return noted.ok ? seeOther(list) : this.desk.refused(person, id, noted.refused, '/bellen');
  }

  @Post('plaatsen/vragen')
  @May(...ORGANISERS)
  ask(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page | SeeOther> {
    return this.told(id, person, (tx) => this.seats.ask(tx, id, actorOf(person)));
  }

  @Post('plaatsen/anderen')
  @May(...ORGANISERS)
  tellOthers(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page | SeeOther> {
    return this.told(id, person, (tx) => this.seats.tellOthers(tx, id, actorOf(person)));
  }

  @Post('plaatsen/compleet')
  @May(...ORGANISERS)
  complete(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page | SeeOther> {
    return this.desk.carryOut({
      id,
      person,
      then: addressOf(id),
      decide: (tx, by) => this.seats.complete(tx, id, by),
    });
  }

  @Post('plaatsen/:seat')
  @May(...ORGANISERS)
  note(
    @Param('id') id: string,
    @Param('seat', AN_ID) seatId: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const form = new Form(body);
    const state = form.choice('stand', ['accepted', 'declined', 'left', 'silent']);
    const because = form.optionalText('reden', { max: LONGEST_REASON });
    if (form.hasFaults) return Promise.resolve(seeOther(addressOf(id)));
    const decide = (tx: Tx, by: ReturnType<typeof actorOf>) =>
      this.answers.note(tx, { assemblyId: id, seatId }, { state, because, by });
    return this.desk.carryOut({ id, person, then: addressOf(id), decide });
  }

  @Post('plaatsen/:seat/vervangen')
  @May(...ORGANISERS)
  replace(
    @Param('id') id: string,
    @Param('seat', AN_ID) seatId: string,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page | SeeOther> {
    const decide = (tx: Tx, by: ReturnType<typeof actorOf>) => this.seats.replace(tx, id, seatId, by);
    return this.desk.carryOut({ id, person, then: addressOf(id), decide });
  }

  private async told(
    id: string,
    person: StaffPerson,
    work: (tx: Tx) => Promise<Told>,
  ): Promise<Page | SeeOther> {
    const outcome = await this.desk.transactions.run(work);
    if (!outcome.ok) return this.desk.refused(person, id, outcome.refused);
    if (outcome.mailing) await this.mailings.prompt(outcome.mailing.id, outcome.mailing.messages);
    return seeOther(addressOf(id));
  }

  /** Names only for who works with them. */
  private facts(id: string, person: StaffPerson): Promise<SeatsFacts> {
    return this.desk.read(id, async (tx, assembly: Assembly) => {
      const room = await this.seats.room(tx, id);
      if (!room) throw new NotFoundException();
      const mail = await this.letters.state(tx, assembly);
      const seen = [
        ...(hasRole(person, CALLERS) ? room.seats : []),
        ...(organises(person) ? mail.missed : []),
      ];
      const contacts = new Map(
        seen.map(({ registration }) => [registration.id, this.box.open(registration)]),
      );
      const seated = new Set(room.seats.map(({ registration }) => registration.id));
      const registrations = await this.registrations.ofAssembly(tx, id);
      const ready = registrations.filter((one) => counts(one) && isListed(one) && !seated.has(one.id));
      return {
        person,
        assembly,
        room,
        contacts,
        mailings: await this.mailings.progress(tx, id),
        mail,
        reserves: await this.tasks.latest(tx, id, ['reserves']),
        listed: ready.length,
        form: freshReserves(assembly.size),
        earlier: (await this.seats.earlierMembers(tx, id)).length,
      };
    });
  }
}

const addressOf = (id: string): string => `/werk/burgerberaden/${id}/plaatsen`;
