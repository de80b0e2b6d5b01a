// Sends the invitation to who asks for it, before anybody else gets one.
import { Controller, Param, Post } from '@nestjs/common';
import { TestMail } from '#features/polls/index.js';
import type { Mail } from '#platform/mail/mail.js';
import { seeOther, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/testmail')
export class TestMailController {
  constructor(
    private readonly desk: PollDesk,
    private readonly testMail: TestMail,
  ) {}

  @Post()
  async send(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<SeeOther> {
    const to = { name: person.name, address: person.email };
    const mail = await this.desk.edit(id, person, (tx, poll) => this.testMail.compose(tx, poll, to));
    return seeOther(`/werk/peilingen/${id}/controle?testmail=${await this.handOver(id, person, mail)}`);
  }

  private async handOver(id: string, { accountId }: StaffPerson, mail: Mail | undefined): Promise<string> {
    if (!mail) return 'nog-niet';
    if (!(await this.testMail.send(mail))) return 'mislukt';
    const by = { kind: 'staff', accountId } as const;
    await this.desk.transactions.run((tx) => this.testMail.record(tx, id, by));
    return 'verstuurd';
  }
}
