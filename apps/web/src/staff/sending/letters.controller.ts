// Put letters ready in batches, and download a batch or its cover sheet; each time is recorded.
import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  LetterPrints,
  Letters,
  type Asking,
  type PrintedBatch,
  type Range,
} from '#features/invitations/index.js';
import { AskingOf, type Poll, type StaffActor } from '#features/polls/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { Form } from '#platform/forms/form.js';
import { seeOther, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { AN_ID } from '../../id-param.js';
import { PollDesk } from '../polls/poll-desk.js';
import { POLL_WORKERS } from '../polls/poll-roles.js';
import { rangeIn, sendCover, sendLetters, sendPrinterFile } from './letter-files.js';
import type { PaperSubject } from './letters-paper.nl.js';

type Printed = PrintedBatch & { readonly poll: Poll };

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/versturen/brieven')
export class LettersController {
  constructor(
    private readonly desk: PollDesk,
    private readonly letters: Letters,
    private readonly prints: LetterPrints,
    private readonly askingOf: AskingOf,
  ) {}

  @Post()
  async make(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<SeeOther> {
    await this.whileOpen(id, person, (tx, asking, by) => this.letters.make(tx, asking, by));
    return seeOther(`/werk/peilingen/${id}/versturen`);
  }

  @Post('in-plaats-van-mail')
  async insteadOfMail(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<SeeOther> {
    await this.whileOpen(id, person, (tx, asking, by) => this.letters.insteadOfMail(tx, asking, by));
    return seeOther(`/werk/peilingen/${id}/versturen`);
  }

  @Get(':batch/brieven.pdf')
  async print(
    @Param('id') id: string,
    @Param('batch', AN_ID) batchId: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const printed = await this.printed(id, { batchId, ...rangeIn(reply.request.query) }, person);
    await sendLetters(reply, onPaper(printed), printed);
  }

  @Get(':batch/voorblad.pdf')
  async cover(
    @Param('id') id: string,
    @Param('batch', AN_ID) batchId: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const printed = await this.printed(id, { batchId }, person);
    await sendCover(reply, onPaper(printed), printed);
  }

  @Get(':batch/drukkerij.csv')
  async forPrinter(
    @Param('id') id: string,
    @Param('batch', AN_ID) batchId: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const printed = await this.printed(id, { batchId }, person);
    await sendPrinterFile(reply, onPaper(printed), printed);
  }

  @Post('retour')
  @HttpCode(200)
  async cameBack(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const code = new Form(body).given('code').slice(0, 100);
    const known = await this.whileOpen(id, person, (tx, asking, by) =>
      this.letters.cameBack(tx, asking, code, by),
    );
    return seeOther(`/werk/peilingen/${id}/versturen?retour=${known ? 'genoteerd' : 'onbekend'}#retour`);
  }

  private printed(id: string, range: Range, person: StaffPerson): Promise<Printed> {
    return this.whileOpen(id, person, async (tx, asking, by, poll) => {
      const printed = await this.prints.print(tx, asking, range, by);
      if (!printed) throw new NotFoundException();
      return { ...printed, poll };
    });
  }

  /** Letters carry codes, and codes exist only while the poll is open. */
  private async whileOpen<Result>(
    id: string,
    person: StaffPerson,
    work: (tx: Tx, asking: Asking, by: StaffActor, poll: Poll) => Promise<Result>,
  ): Promise<Result> {
    const poll = await this.desk.edit(id, person, (_tx, found) => Promise.resolve(found));
    return this.desk.transactions.run(async (tx) => {
      const asking = poll.state === 'open' ? await this.askingOf.poll(tx, poll) : undefined;
      if (!asking) throw new NotFoundException();
      return work(tx, asking, { kind: 'staff', accountId: person.accountId }, poll);
    });
  }
}

const onPaper = ({ poll }: Printed): PaperSubject => ({ kind: 'Peiling', ...poll });
