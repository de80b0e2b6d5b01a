// Sends the invitation to who asks for it and to colleagues, before anybody else gets one.
import { Body, Controller, Param, Post } from '@nestjs/common';
import { TestMail } from '#features/polls/index.js';
import { Form } from '#platform/forms/form.js';
import type { Mail } from '#platform/mail/mail.js';
import { seeOther, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { Colleagues } from './colleagues.js';

/** More is not a test. */
const MOST = 20;

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/testmail')
export class TestMailController {
  constructor(
    private readonly desk: PollDesk,
    private readonly testMail: TestMail,
    private readonly colleagues: Colleagues,
  ) {}

  @Post()
  async send(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = new Form(body);
    const chosen = new Set([...form.list('aan'), ...form.list('collegas')].slice(0, MOST));
    const mails = await this.desk.edit(id, person, async (tx, poll) => {
      const to = (await this.colleagues.of(tx, person)).filter(({ accountId }) => chosen.has(accountId));
      const made: (Mail | undefined)[] = [];
      for (const { name, email } of to) {
        made.push(await this.testMail.compose(tx, poll, { name, address: email }));
      }
      return made;
    });
    return seeOther(`/werk/peilingen/${id}/controle?testmail=${await this.handOver(id, person, mails)}`);
  }

  private async handOver(
    id: string,
    { accountId }: StaffPerson,
    mails: readonly (Mail | undefined)[],
  ): Promise<string> {
    if (mails.length === 0) return 'niemand';
    const ready = mails.flatMap((mail) => mail ?? []);
    if (ready.length < mails.length) return 'nog-niet';
    let taken = 0;
    for (const mail of ready) if (await this.testMail.send(mail)) taken += 1;
    if (taken === 0) return 'mislukt';
    const by = { kind: 'staff', accountId } as const;
    await this.desk.transactions.run((tx) => this.testMail.record(tx, id, by, taken));
    return taken < ready.length ? 'deels' : 'verstuurd';
  }
}
