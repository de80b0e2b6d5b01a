// Shows a questionnaire as residents will see it, before anybody else does.
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { inLanguage } from '#domain/questionnaire/translation.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import { page, type Page } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { spokenLanguage } from '../phone.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_READERS } from '../poll-roles.js';
import { fieldsIn } from '../../../resident/questions/question.form.js';
import { LANGUAGE_FIELD, previewWalk } from './preview-walk.js';
import { previewPage, type PreviewFacts } from './preview.page.js';

type Look = Pick<PreviewFacts, 'asked' | 'language' | 'walk'>;

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
    return this.view(id, person, () => look);
  }

  /** The next question on the way, or the same one with what is wrong. */
  @Post()
  @HttpCode(200)
  answer(@Param('id') id: string, @CurrentStaff() person: StaffPerson, @Body() body: unknown): Promise<Page> {
    const language = spokenLanguage(fieldsIn(body)[LANGUAGE_FIELD]);
    return this.view(id, person, (questionnaire) => ({
      asked: 1,
      language,
      walk: previewWalk(inLanguage(questionnaire, language), body),
    }));
  }

  private view(id: string, person: StaffPerson, look: (questionnaire: Questionnaire) => Look): Promise<Page> {
    return this.desk.read(id, async (tx, poll) => {
      const stored = await this.questionnaires.find(tx, poll.questionnaireId);
      if (!stored) throw new Error('A poll has no questionnaire.');
      const { document: questionnaire } = stored;
      return page(
        'staff/polls/preview/preview',
        previewPage({ person, poll, questionnaire, ...look(questionnaire) }),
      );
    });
  }
}
