// The routes of letters, the same for a poll and an assembly: put ready in batches, download, note what came back; each time is recorded.
import { Body, Get, HttpCode, NotFoundException, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  type Asking,
  type LetterPrints,
  type Letters,
  type PrintedBatch,
  type Range,
} from '#features/invitations/index.js';
import type { Actor } from '#platform/audit/audit.js';
import type { Tx } from '#platform/database/transactions.js';
import { Form } from '#platform/forms/form.js';
import { seeOther, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { AN_ID } from '../../id-param.js';
import { rangeIn, sendCover, sendLetters, sendPrinterFile } from './letter-files.js';
import type { PaperSubject } from './letters-paper.nl.js';

/** Letters carry codes, so all of it happens only while codes work. */
export type WhileOpen = {
  readonly asking: Asking;
  readonly by: Extract<Actor, { kind: 'staff' }>;
  readonly about: PaperSubject;
};

type Printed = PrintedBatch & { readonly about: PaperSubject };

export abstract class LettersPages {
  constructor(
    private readonly letters: Letters,
    private readonly prints: LetterPrints,
  ) {}

  /** The page on which the letters stand. */
  protected abstract pageOf(id: string): string;

  /** Nothing is found when codes do not work; refuses who may not work on it. */
  protected abstract whileOpen<Result>(
    id: string,
    person: StaffPerson,
    work: (tx: Tx, open: WhileOpen) => Promise<Result>,
  ): Promise<Result>;

  @Post()
  async make(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<SeeOther> {
    await this.whileOpen(id, person, (tx, { asking, by }) => this.letters.make(tx, asking, by));
    return seeOther(this.pageOf(id));
  }

  @Post('in-plaats-van-mail')
  async insteadOfMail(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<SeeOther> {
    await this.whileOpen(id, person, (tx, { asking, by }) => this.letters.insteadOfMail(tx, asking, by));
    return seeOther(this.pageOf(id));
  }

  @Get(':batch/brieven.pdf')
  async print(
    @Param('id') id: string,
    @Param('batch', AN_ID) batchId: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const printed = await this.printed(id, { batchId, ...rangeIn(reply.request.query) }, person);
    await sendLetters(reply, printed.about, printed);
  }

  @Get(':batch/voorblad.pdf')
  async cover(
    @Param('id') id: string,
    @Param('batch', AN_ID) batchId: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const printed = await this.printed(id, { batchId }, person);
    await sendCover(reply, printed.about, printed);
  }

  @Get(':batch/drukkerij.csv')
  async forPrinter(
    @Param('id') id: string,
    @Param('batch', AN_ID) batchId: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const printed = await this.printed(id, { batchId }, person);
    await sendPrinterFile(reply, printed.about, printed);
  }

  @Post('retour')
  @HttpCode(200)
  async cameBack(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const code = new Form(body).given('code').slice(0, 100);
    const known = await this.whileOpen(id, person, (tx, { asking, by }) =>
      this.letters.cameBack(tx, asking, code, by),
    );
    return seeOther(`${this.pageOf(id)}?retour=${known ? 'genoteerd' : 'onbekend'}#retour`);
  }

  private printed(id: string, range: Range, person: StaffPerson): Promise<Printed> {
    return this.whileOpen(id, person, async (tx, { asking, by, about }) => {
      const printed = await this.prints.print(tx, asking, range, by);
      if (!printed) throw new NotFoundException();
      return { ...printed, about };
    });
  }
}
