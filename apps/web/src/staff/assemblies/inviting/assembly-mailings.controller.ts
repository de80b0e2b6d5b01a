// Pauses a mailing of an assembly, lets it go on, or stops it.
import { Controller, NotFoundException, Param, Post } from '@nestjs/common';
import type { StaffActor } from '#features/assemblies/index.js';
import { Mailings, type MailingProgress } from '#features/deliveries/index.js';
import { Population } from '#features/population/index.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { AN_ID } from '../../../id-param.js';
import { actorOf, AssemblyDesk } from '../assembly-desk.js';
import { ORGANISERS } from '../assembly-roles.js';

type Order = {
  readonly id: string;
  readonly mailing: string;
  readonly person: StaffPerson;
  readonly act: (tx: Tx, by: StaffActor) => Promise<unknown>;
};

@May(...ORGANISERS)
@Controller('werk/burgerberaden/:id/mailing')
export class AssemblyMailingsController {
  constructor(
    private readonly desk: AssemblyDesk,
    private readonly mailings: Mailings,
    private readonly population: Population,
    private readonly clock: Clock,
  ) {}

  @Post(':mailing/pauzeer')
  async pause(
    @Param('id') id: string,
    @Param('mailing', AN_ID) mailing: string,
    @CurrentStaff() person: StaffPerson,
  ): Promise<SeeOther> {
    await this.command({ id, mailing, person, act: (tx, by) => this.mailings.pause(tx, mailing, by) });
    return back(id);
  }

  /** To people from the register only while it is known who died or moved; those who registered told us themselves. */
  @Post(':mailing/ga-verder')
  async resume(
    @Param('id') id: string,
    @Param('mailing', AN_ID) mailing: string,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page | SeeOther> {
    const fresh = await this.desk.read(id, (tx, { frameId }) =>
      this.population.hasFreshExtract(tx, frameId, localTimeOf(this.clock.now()).day),
    );
    const known = await this.desk.read(id, (tx) => this.progressOf(tx, id, mailing));
    if (!fresh && known.mailing.kind === 'invitation') return this.desk.refused(person, id, 'extract-stale');
    const act: Order['act'] = (tx, by) => this.mailings.resume(tx, mailing, by);
    const { queued } = await this.command({ id, mailing, person, act });
    await this.mailings.prompt(mailing, queued);
    return back(id);
  }

  @Post(':mailing/stop')
  async stop(
    @Param('id') id: string,
    @Param('mailing', AN_ID) mailing: string,
    @CurrentStaff() person: StaffPerson,
  ): Promise<SeeOther> {
    await this.command({ id, mailing, person, act: (tx, by) => this.mailings.cancel(tx, mailing, by) });
    return back(id);
  }

  /** A command that comes too late does nothing. */
  private command({ id, mailing, person, act }: Order): Promise<MailingProgress> {
    return this.desk.transactions.run(async (tx) => {
      await this.desk.find(tx, id);
      const found = await this.progressOf(tx, id, mailing);
      await act(tx, actorOf(person));
      return found;
    });
  }

  /** A mailing of another assembly is not found. */
  private async progressOf(tx: Tx, id: string, mailing: string): Promise<MailingProgress> {
    const found = (await this.mailings.progress(tx, id)).find((each) => each.mailing.id === mailing);
    if (!found) throw new NotFoundException();
    return found;
  }
}

const back = (id: string): SeeOther => seeOther(`/werk/burgerberaden/${id}/uitnodigen`);
