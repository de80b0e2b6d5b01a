// The table of translations of a poll's questions, a language at a time.
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { PollTranslations, type Poll } from '#features/polls/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { languageAsked, translateForm } from './translate.form.js';
import { translatePage } from './translate.page.js';

const VIEW = 'staff/polls/translate/translate';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/vertalen')
export class TranslateController {
  constructor(
    private readonly desk: PollDesk,
    private readonly translations: PollTranslations,
    private readonly questionnaires: Questionnaires,
  ) {}

  @Get()
  show(
    @Param('id') id: string,
    @Query() query: { readonly taal?: unknown; readonly gedaan?: unknown },
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page> {
    return this.desk.edit(id, person, async (tx, poll) => {
      const questionnaire = await this.documentOf(tx, poll);
      const language = languageAsked(query.taal);
      const isKept = query.gedaan === 'bewaard';
      return page(VIEW, translatePage({ person, poll, questionnaire, language, isKept }));
    });
  }

  @Post()
  @HttpCode(200)
  async write(
    @Param('id') id: string,
    @Query('taal') asked: unknown,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = languageAsked(asked);
    const outcome = await this.desk.edit(id, person, async (tx, poll) => {
      const questionnaire = await this.documentOf(tx, poll);
      return { poll, questionnaire, ...translateForm({ poll, questionnaire }, language, body) };
    });
    if (!outcome.ok) return page(VIEW, translatePage({ person, language, ...outcome }), { status: 422 });
    const then = `/werk/peilingen/${id}/vertalen?taal=${language}&gedaan=bewaard`;
    return this.desk.carryOut({
      id,
      person,
      then,
      decide: (tx, by) => this.translations.write(tx, id, outcome.input, by),
    });
  }

  private async documentOf(tx: Tx, { questionnaireId }: Poll): Promise<Questionnaire> {
    const stored = await this.questionnaires.find(tx, questionnaireId);
    if (!stored) throw new Error('A poll has no questionnaire.');
    return stored.document;
  }
}
