// Opens or closes the link through which anybody may answer, and shows where it leads.
import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { PollLinks, type Poll } from '#features/polls/index.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { Form } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { pollTop } from '../poll-top.js';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/open-link')
export class OpenLinkController {
  constructor(
    private readonly desk: PollDesk,
    private readonly links: PollLinks,
    @Inject(CONFIG) private readonly config: Pick<Config, 'baseUrl'>,
  ) {}

  @Get()
  show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.desk.edit(id, person, async (tx, poll) => {
      const link = await this.links.ofPoll(tx, id);
      const address = link && !link.closed ? `${this.config.baseUrl}/open/${link.token}` : '';
      const closed = link?.closed ?? false;
      return page('staff/polls/open-link/open-link', openLinkPage({ person, poll, address, closed }));
    });
  }

  @Post()
  change(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const open = new Form(body).given('open') === 'ja';
    const then = `/werk/peilingen/${id}/open-link`;
    return this.desk.carryOut({
      id,
      person,
      then,
      decide: async (tx, by, poll) => {
        await this.links.set(tx, id, open, by);
        return { ok: true, poll };
      },
    });
  }
}

export type OpenLinkFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  /** Empty while there is no link that works. */
  readonly address: string;
  readonly closed: boolean;
};

export const openLinkPage = ({ person, poll, address, closed }: OpenLinkFacts): object => ({
  title: `Open link: ${poll.title}`,
  staff: staffFrame(person, 'peilingen'),
  form: { errorList: [] },
  top: pollTop(poll, 'Open link'),
  address,
  closed,
  isOpen: poll.state === 'open',
});
