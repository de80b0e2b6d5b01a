// Shows a questionnaire as residents will see it, before anybody else does.
import { Controller, Get, Param, Query } from '@nestjs/common';
import { Questionnaires } from '#features/questionnaires/index.js';
import { page, type Page } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { spokenLanguage } from '../phone.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_READERS } from '../poll-roles.js';
import { previewPage } from './preview.page.js';

@May(...POLL_READERS)
@Controller('werk/peilingen/:id/voorbeeld')
export class PreviewController {
  constructor(
    private readonly desk: PollDesk,
    private readonly questionnaires: Questionnaires,
  ) {}

  @Get()
  show(
    @Param('id') id: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page> {
    const look = { asked: Number(query['vraag']), language: spokenLanguage(query['taal']) };
    return this.desk.read(id, async (tx, poll) => {
      const stored = await this.questionnaires.find(tx, poll.questionnaireId);
      if (!stored) throw new Error('A poll has no questionnaire.');
      const facts = { person, poll, questionnaire: stored.document, ...look };
      return page('staff/polls/preview/preview', previewPage(facts));
    });
  }
}
