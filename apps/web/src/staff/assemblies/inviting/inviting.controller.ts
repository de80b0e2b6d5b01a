// Inviting people for an assembly: ready it, open the registration, and see how the invitations go out.
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Assemblies, AssemblyMail, OpenAssembly, type Assembly } from '#features/assemblies/index.js';
import { Mailings } from '#features/deliveries/index.js';
import { Draws } from '#features/draws/index.js';
import { Invitations, Letters, type Reach } from '#features/invitations/index.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import type { LettersFacts } from '../../sending/letters.page.js';
import { actorOf, AssemblyDesk } from '../assembly-desk.js';
import { ASSEMBLY_READERS, ORGANISERS } from '../assembly-roles.js';
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
    private readonly mailings: Mailings,
    private readonly clock: Clock,
  ) {}

  @Get('uitnodigen')
  show(
    @Param('id') id: string,
    @Query('retour') cameBack: unknown,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page> {
    return this.desk.read(id, async (tx, assembly) => {
      const drawn = await this.isDrawn(tx, assembly);
      const facts = {
        person,
        assembly,
        drawn,
        reach: drawn && assembly.state === 'inviting' ? await this.reach(tx, assembly) : undefined,
        example: this.mail.example(assembly),
        letters: await this.lettersOf(tx, assembly),
        cameBack: typeof cameBack === 'string' ? cameBack : '',
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

  /** Undefined before anybody is invited, and where no letters are sent; later only what was printed is known. */
  private async lettersOf(tx: Tx, assembly: Assembly): Promise<LettersFacts | undefined> {
    const { id, state, letters, openedAt } = assembly;
    if (!letters || openedAt === null) return undefined;
    const { letter, ownPrint } = await this.invitations.channelCounts(tx, id);
    const invited = letter + ownPrint;
    if (state === 'registering')
      return { invited, ...(await this.letters.state(tx, this.mail.asking(assembly))) };
    const batches = await this.letters.batches(tx, id);
    return { invited, ready: 0, withoutAddress: 0, unreached: 0, stale: false, batches };
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
