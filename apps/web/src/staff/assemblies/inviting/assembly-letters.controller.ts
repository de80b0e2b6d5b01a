// The letters that invite for an assembly: put ready in batches, download, and note what came back; each time is recorded.
import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AssemblyMail, type Assembly, type StaffActor } from '#features/assemblies/index.js';
import {
  LetterPrints,
  Letters,
  type Asking,
  type PrintedBatch,
  type Range,
} from '#features/invitations/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { Form } from '#platform/forms/form.js';
import { seeOther, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { AN_ID } from '../../../id-param.js';
import { rangeIn, sendCover, sendLetters, sendPrinterFile } from '../../sending/letter-files.js';
import type { PaperSubject } from '../../sending/letters-paper.nl.js';
import { actorOf, AssemblyDesk } from '../assembly-desk.js';
import { ORGANISERS } from '../assembly-roles.js';

type Printed = PrintedBatch & { readonly about: PaperSubject };

@May(...ORGANISERS)
@Controller('werk/burgerberaden/:id/uitnodigen/brieven')
export class AssemblyLettersController {
  constructor(
    private readonly desk: AssemblyDesk,
    private readonly mail: AssemblyMail,
    private readonly letters: Letters,
    private readonly prints: LetterPrints,
  ) {}

  @Post()
  async make(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<SeeOther> {
    await this.whileOpen(id, person, (tx, { asking, by }) => this.letters.make(tx, asking, by));
    return seeOther(pageOf(id));
  }

  @Post('in-plaats-van-mail')
  async insteadOfMail(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<SeeOther> {
    await this.whileOpen(id, person, (tx, { asking, by }) => this.letters.insteadOfMail(tx, asking, by));
    return seeOther(pageOf(id));
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
    return seeOther(`${pageOf(id)}?retour=${known ? 'genoteerd' : 'onbekend'}#retour`);
  }

  private printed(id: string, range: Range, person: StaffPerson): Promise<Printed> {
    return this.whileOpen(id, person, async (tx, { asking, by, assembly }) => {
      const printed = await this.prints.print(tx, asking, range, by);
      if (!printed) throw new NotFoundException();
      const { number, title } = assembly;
      return { ...printed, about: { kind: 'Burgerberaad', number, title } };
    });
  }

  /** Letters carry codes, and codes work only while people can register. */
  private whileOpen<Result>(
    id: string,
    person: StaffPerson,
    work: (tx: Tx, open: WhileOpen) => Promise<Result>,
  ): Promise<Result> {
    return this.desk.transactions.run(async (tx) => {
      const assembly = await this.desk.find(tx, id);
      if (assembly.state !== 'registering') throw new NotFoundException();
      return work(tx, { asking: this.mail.asking(assembly), by: actorOf(person), assembly });
    });
  }
}

type WhileOpen = { readonly asking: Asking; readonly by: StaffActor; readonly assembly: Assembly };

const pageOf = (id: string): string => `/werk/burgerberaden/${id}/uitnodigen`;
