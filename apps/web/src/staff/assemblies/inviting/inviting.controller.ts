// Inviting people for an assembly: ready it, open the registration, print the letters.
import { Controller, Get, NotFoundException, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Assemblies, AssemblyMail, OpenAssembly, type Assembly } from '#features/assemblies/index.js';
import { Mailings } from '#features/deliveries/index.js';
import { Draws } from '#features/draws/index.js';
import { Invitations, LetterPrints, Letters, type Reach } from '#features/invitations/index.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { letterPdf } from '#platform/letters/letter-pdf.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May, NotAllowed } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { AN_ID } from '../../../id-param.js';
import { actorOf, AssemblyDesk } from '../assembly-desk.js';
import { ASSEMBLY_READERS, organises, ORGANISERS } from '../assembly-roles.js';
import { invitingPage } from './inviting.page.js';

@May(...ASSEMBLY_READERS)
@Controller('werk/burgerberaden/:id')
export class InvitingController {
  constructor(
    private readonly desk: AssemblyDesk,
    private readonly assemblies: Assemblies,
    private readonly opening: OpenAssembly,
    private readonly mail: AssemblyMail,
    private readonly draws: Draws,
    private readonly invitations: Invitations,
    private readonly letters: Letters,
    private readonly prints: LetterPrints,
    private readonly mailings: Mailings,
    private readonly clock: Clock,
  ) {}

  @Get('uitnodigen')
  show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.desk.read(id, async (tx, assembly) => {
      const drawn = await this.isDrawn(tx, assembly);
      const facts = {
        person,
        assembly,
        drawn,
        reach: drawn && assembly.state === 'inviting' ? await this.reach(tx, assembly) : undefined,
        example: this.mail.example(assembly),
        letters:
          assembly.state === 'registering' && assembly.letters
            ? await this.letters.state(tx, this.mail.asking(assembly))
            : undefined,
        mailings: await this.mailings.progress(tx, id),
        now: this.clock.now(),
      };
      return page('staff/assemblies/inviting/inviting', invitingPage(facts));
    });
  }

  @Post('klaarzetten')
  @May(...ORGANISERS)
  prepare(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page | SeeOther> {
    const then = `/werk/burgerberaden/${id}/uitnodigen`;
    return this.desk.carryOut({ id, person, then, decide: (tx, by) => this.assemblies.prepare(tx, id, by) });
  }

  @Post('terug-naar-ontwerp')
  @May(...ORGANISERS)
  reconsider(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page | SeeOther> {
    const then = `/werk/burgerberaden/${id}`;
    return this.desk.carryOut({
      id,
      person,
      then,
      decide: (tx, by) => this.assemblies.reconsider(tx, id, by),
    });
  }

  @Post('uitnodigen/openen')
  @May(...ORGANISERS)
  async open(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page | SeeOther> {
    const opened = await this.desk.transactions.run((tx) => this.opening.open(tx, id, actorOf(person)));
    if (!opened.ok) return this.desk.refused(person, id, opened.refused);
    await this.mailings.prompt(opened.mailing.id, opened.mailing.messages);
    return seeOther(`/werk/burgerberaden/${id}/uitnodigen`);
  }

  @Post('uitnodigen/brieven')
  @May(...ORGANISERS)
  async makeLetters(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<SeeOther> {
    await this.desk.transactions.run(async (tx) => {
      const assembly = await this.registering(tx, id);
      await this.letters.make(tx, this.mail.asking(assembly), actorOf(person));
    });
    return seeOther(`/werk/burgerberaden/${id}/uitnodigen`);
  }

  @Get('uitnodigen/brieven/:batch.pdf')
  @May(...ORGANISERS)
  async print(
    @Param('id') id: string,
    @Param('batch', AN_ID) batchId: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!organises(person)) throw new NotAllowed();
    const printed = await this.desk.transactions.run(async (tx) => {
      const assembly = await this.registering(tx, id);
      return this.prints.print(tx, this.mail.asking(assembly), { batchId: batchId }, actorOf(person));
    });
    if (!printed) throw new NotFoundException();
    const { batch, letterhead, letters } = printed;
    await reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="brieven-${batch.number}.pdf"`)
      .header('cache-control', 'no-store')
      .send(letterPdf({ title: `Brieven, stapel ${batch.number}`, letterhead, letters }));
  }

  /** Letters carry codes, and codes work only while people can register. */
  private async registering(tx: Tx, id: string): Promise<Assembly> {
    const assembly = await this.desk.find(tx, id);
    if (assembly.state !== 'registering') throw new NotFoundException();
    return assembly;
  }

  private async isDrawn(tx: Tx, { drawId }: Assembly): Promise<boolean> {
    const draw = drawId === null ? undefined : await this.draws.find(tx, drawId);
    return draw?.document.stage === 'drawn';
  }

  private async reach(tx: Tx, { id, frameId, drawId, letters }: Assembly): Promise<Reach | undefined> {
    if (frameId === null || drawId === null) return undefined;
    const selected = await this.draws.selected(tx, drawId);
    return this.invitations.forecast(tx, { subjectId: id, frameId, selected, letters });
  }
}
