// The letters that invite for an assembly.
import { Controller, NotFoundException } from '@nestjs/common';
import { AssemblyMail } from '#features/assemblies/index.js';
import { LetterPrints, Letters } from '#features/invitations/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { LettersPages, type WhileOpen } from '../../sending/letters-pages.js';
import { actorOf, AssemblyDesk } from '../assembly-desk.js';
import { ORGANISERS } from '../assembly-roles.js';

@May(...ORGANISERS)
@Controller('werk/burgerberaden/:id/uitnodigen/brieven')
export class AssemblyLettersController extends LettersPages {
  constructor(
    private readonly desk: AssemblyDesk,
    private readonly mail: AssemblyMail,
    letters: Letters,
    prints: LetterPrints,
  ) {
    super(letters, prints);
  }

  protected override pageOf(id: string): string {
    return `/werk/burgerberaden/${id}/uitnodigen`;
  }

  protected override whileOpen<Result>(
    id: string,
    person: StaffPerson,
    work: (tx: Tx, open: WhileOpen) => Promise<Result>,
  ): Promise<Result> {
    return this.desk.transactions.run(async (tx) => {
      const assembly = await this.desk.find(tx, id);
      if (assembly.state !== 'registering') throw new NotFoundException();
      const { number, title } = assembly;
      const about = { kind: 'Burgerberaad', number, title } as const;
      return work(tx, { asking: this.mail.asking(assembly), by: actorOf(person), about });
    });
  }
}
