// Follow a mailing, pause it and let it go on; download the letters.
import { Controller, Get, NotFoundException, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Mailings } from '#features/deliveries/index.js';
import { Invitations, Letters } from '#features/invitations/index.js';
import { AskingOf, type Poll } from '#features/polls/index.js';
import { Audit } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { letterPdf, type LetterBatch } from '#platform/letters/letter-pdf.js';
import type { Tx } from '#platform/database/transactions.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import { mayActFor, type StaffPerson } from '#platform/staff-login/roles.js';
import { fullDay } from '../../texts/formats.nl.js';
import { PollDesk } from '../polls/poll-desk.js';
import { POLL_READERS, POLL_WORKERS } from '../polls/poll-roles.js';
import { sendingPage } from './sending.page.js';

const OWN_PRINT = 'Eigen druk: geheime adressen. Druk deze brieven zelf en geef ze niet aan een drukkerij.';

@Controller('werk/peilingen/:id/versturen')
export class SendingController {
  constructor(
    private readonly desk: PollDesk,
    private readonly mailings: Mailings,
    private readonly invitations: Invitations,
    private readonly letters: Letters,
    private readonly askingOf: AskingOf,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  @May(...POLL_READERS)
  @Get()
  async show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    const facts = await this.desk.read(id, async (tx, poll) => ({
      poll,
      mailings: await this.mailings.progress(tx, id),
      channels: await this.invitations.channelCounts(tx, id),
    }));
    const mayWork = mayActFor(person, POLL_WORKERS, facts.poll.areas);
    return page('staff/sending/sending', sendingPage({ ...facts, person, mayWork, now: this.clock.now() }));
  }

  @May(...POLL_WORKERS)
  @Post(':mailing/pauzeer')
  async pause(
    @Param('id') id: string,
    @Param('mailing', ParseUUIDPipe) mailing: string,
    @CurrentStaff() person: StaffPerson,
  ): Promise<SeeOther> {
    await this.command(id, mailing, person, (tx, by) => this.mailings.pause(tx, mailing, by));
    return seeOther(`/werk/peilingen/${id}/versturen`);
  }

  @May(...POLL_WORKERS)
  @Post(':mailing/ga-verder')
  async resume(
    @Param('id') id: string,
    @Param('mailing', ParseUUIDPipe) mailing: string,
    @CurrentStaff() person: StaffPerson,
  ): Promise<SeeOther> {
    const queued = await this.command(id, mailing, person, (tx, by) => this.mailings.resume(tx, mailing, by));
    await this.mailings.prompt(mailing, queued);
    return seeOther(`/werk/peilingen/${id}/versturen`);
  }

  @May(...POLL_WORKERS)
  @Get('brieven.pdf')
  byPrinter(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.download(id, person, { reply, ownPrint: false });
  }

  @May(...POLL_WORKERS)
  @Get('eigen-druk.pdf')
  byOurselves(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.download(id, person, { reply, ownPrint: true });
  }

  /** Answers how many messages wait. A mailing of another poll is not found. */
  private async command(
    id: string,
    mailing: string,
    person: StaffPerson,
    act: (tx: Tx, by: { kind: 'staff'; accountId: string }) => Promise<unknown>,
  ): Promise<number> {
    await this.desk.edit(id, person, (_tx, poll) => Promise.resolve(poll));
    return this.desk.transactions.run(async (tx) => {
      const found = (await this.mailings.progress(tx, id)).find((each) => each.mailing.id === mailing);
      if (!found) throw new NotFoundException();
      await act(tx, { kind: 'staff', accountId: person.accountId });
      return found.queued;
    });
  }

  /** Letters carry codes, so they exist only while the poll is open; every download is recorded. */
  private async download(
    id: string,
    person: StaffPerson,
    { reply, ownPrint }: { readonly reply: FastifyReply; readonly ownPrint: boolean },
  ): Promise<void> {
    const poll = await this.desk.edit(id, person, (_tx, found) => Promise.resolve(found));
    if (poll.state !== 'open') throw new NotFoundException();
    const batch = await this.desk.transactions.run((tx) => this.batch(tx, poll, { person, ownPrint }));
    await reply
      .type('application/pdf')
      .header(
        'content-disposition',
        `attachment; filename="brieven-${poll.number}${ownPrint ? '-eigen-druk' : ''}.pdf"`,
      )
      .header('cache-control', 'no-store')
      .send(letterPdf(batch));
  }

  private async batch(
    tx: Tx,
    poll: Poll,
    { person, ownPrint }: { readonly person: StaffPerson; readonly ownPrint: boolean },
  ): Promise<LetterBatch> {
    const asking = await this.askingOf.poll(tx, poll);
    const letters = asking ? await this.letters.of(tx, asking, ownPrint) : [];
    const { accountId } = person;
    const event = { chain: `poll:${poll.id}`, event: 'letters.downloaded', subject: poll.id };
    const facts = { letters: letters.length, ownPrint };
    await this.audit.record(tx, { ...event, actor: { kind: 'staff', accountId }, facts });
    const title = `Peiling ${poll.number}: ${poll.title}`;
    const date = fullDay(this.clock.now());
    return { sender: this.letters.sender, title, date, warning: ownPrint ? OWN_PRINT : '', letters };
  }
}
