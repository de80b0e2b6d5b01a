// One theme of the feedback to residents: write it, change it, take it away.
import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post } from '@nestjs/common';
import { Feedbacks } from '#features/feedback/index.js';
import type { FormView } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { POLL_WORKERS } from '../../polls/poll-roles.js';
import { FeedbackDesk } from './feedback-desk.js';
import { filledTheme, themeForm } from './theme.form.js';
import { themePage } from './theme.page.js';

const VIEW = 'staff/results/feedback/theme';
const NEW = 'nieuw';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/terugkoppeling/onderwerp')
export class ThemeOfFeedbackController {
  constructor(
    private readonly desk: FeedbackDesk,
    private readonly feedbacks: Feedbacks,
  ) {}

  @Get(':themeId')
  show(
    @Param('id') id: string,
    @Param('themeId') themeId: string,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page> {
    return this.desk.read(id, person, async (tx, poll) => {
      if (themeId === NEW)
        return page(VIEW, themePage({ person, poll, themeId: undefined, form: filledTheme(undefined) }));
      const feedback = (await this.feedbacks.atWork(tx, id)) ?? (await this.feedbacks.online(tx, id));
      const theme = feedback?.themes.find((each) => each.id === themeId);
      if (!theme) throw new NotFoundException();
      return page(VIEW, themePage({ person, poll, themeId, form: filledTheme(theme) }));
    });
  }

  @Post(':themeId')
  @HttpCode(200)
  write(
    @Param('id') id: string,
    @Param('themeId') given: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const themeId = given === NEW ? undefined : given;
    const read = themeForm(body);
    if (!read.ok) return this.again(id, person, { themeId, form: read.form });
    const text = read.input;
    return this.desk.carryOut({
      id,
      person,
      then: `/werk/peilingen/${id}/terugkoppeling?gedaan=bewaard`,
      decide: (tx, by) => this.feedbacks.writeTheme(tx, id, { themeId, text, by }),
    });
  }

  @Post(':themeId/weghalen')
  @HttpCode(200)
  remove(
    @Param('id') id: string,
    @Param('themeId') themeId: string,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page | SeeOther> {
    return this.desk.carryOut({
      id,
      person,
      then: `/werk/peilingen/${id}/terugkoppeling?gedaan=weggehaald`,
      decide: (tx, by) => this.feedbacks.removeTheme(tx, id, themeId, by),
    });
  }

  private again(
    id: string,
    person: StaffPerson,
    { themeId, form }: { readonly themeId: string | undefined; readonly form: FormView },
  ): Promise<Page> {
    return this.desk.read(id, person, async (_, poll) =>
      page(VIEW, themePage({ person, poll, themeId, form }), { status: 422 }),
    );
  }
}
