// Letters to people whom our e-mail about the draw did not reach: make them, and print them in house.
import { Controller, Get, NotFoundException, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RegistrantLetters, seatsMove } from '#features/assemblies/index.js';
import { letterPdf } from '#platform/letters/letter-pdf.js';
import { seeOther, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { actorOf, AssemblyDesk } from '../assembly-desk.js';
import { ORGANISERS } from '../assembly-roles.js';

@May(...ORGANISERS)
@Controller('werk/burgerberaden/:id/plaatsen')
export class RegistrantLettersController {
  constructor(
    private readonly desk: AssemblyDesk,
    private readonly letters: RegistrantLetters,
  ) {}

  @Post('brieven')
  async make(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<SeeOther> {
    await this.desk.transactions.run(async (tx) => {
      const assembly = await this.desk.find(tx, id);
      if (!seatsMove(assembly)) throw new NotFoundException();
      await this.letters.make(tx, assembly, actorOf(person));
    });
    return seeOther(`/werk/burgerberaden/${id}/plaatsen#niet-aangekomen`);
  }

  @Get('brieven.pdf')
  async print(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const printed = await this.desk.transactions.run(async (tx) => {
      const assembly = await this.desk.find(tx, id);
      return this.letters.print(tx, assembly, actorOf(person));
    });
    if (!printed) throw new NotFoundException();
    await reply
      .type('application/pdf')
      .header('content-disposition', 'attachment; filename="brieven-loting.pdf"')
      .header('cache-control', 'no-store')
      .send(letterPdf({ title: 'Brieven over de loting', ...printed }));
  }
}
