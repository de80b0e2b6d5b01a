// The questions of one poll: the list with its buttons, and the editor of one question. Works without script.
import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Question, Questionnaire } from '#domain/questionnaire/question.js';
import { Polls, type Poll, type QuestionsChange } from '#features/polls/index.js';
import { changeQuestion, Questionnaires } from '#features/questionnaires/index.js';
import type { Tx } from '#platform/database/transactions.js';
import type { FormView } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { spokenLanguage, type SpokenLanguage } from '../phone.js';
import { PollDesk, type PollDeed } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { listEdit } from './list-edit.js';
import { filledQuestion, questionForm } from './question.form.js';
import { questionPage } from './question.page.js';
import { addressOf, questionsPage } from './questions.page.js';

type Looking = { readonly Body: unknown; readonly Querystring: { readonly taal?: string } };
type Shown = {
  readonly question: Question;
  readonly form: FormView;
  readonly status?: number;
  readonly language?: SpokenLanguage;
};

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/vragen')
export class QuestionsController {
  constructor(
    private readonly desk: PollDesk,
    private readonly polls: Polls,
    private readonly questionnaires: Questionnaires,
  ) {}

  @Get()
  list(
    @Param('id') id: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page> {
    const look = { shown: String(query['vraag']), language: spokenLanguage(query['taal']) };
    return this.desk.edit(id, person, async (tx, poll) => {
      const questionnaire = await this.questionnaireOf(tx, poll);
      return page('staff/polls/questions/questions', questionsPage({ person, poll, questionnaire, ...look }));
    });
  }

  @Post()
  async change(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const edit = await this.desk.edit(id, person, async (tx, poll) => {
      const edited = listEdit(await this.questionnaireOf(tx, poll), body);
      return edited && { ...edited, list: addressOf(poll) };
    });
    if (!edit) throw new NotFoundException();
    const then = edit.isNew
      ? `${edit.list}/${edit.shown}`
      : `${edit.list}?vraag=${edit.shown}#vraag-${edit.shown}`;
    return this.save({ id, person, then }, (before) => listEdit(before, body)?.questionnaire ?? before);
  }

  @Get(':question')
  edit(
    @Param('id') id: string,
    @Param('question') questionId: string,
    @Query('taal') asked: unknown,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page> {
    return this.editor(id, questionId, person, (question) => ({
      question,
      form: filledQuestion(question),
      language: spokenLanguage(asked),
    }));
  }

  /** What is being written, on the phone; nothing is kept. */
  @Post(':question/voorbeeld')
  @HttpCode(200)
  look(
    @Param('id') id: string,
    @Param('question') questionId: string,
    @CurrentStaff() person: StaffPerson,
    @Req() { body, query }: Pick<FastifyRequest<Looking>, 'body' | 'query'>,
  ): Promise<Page> {
    return this.editor(id, questionId, person, (question) => {
      const outcome = questionForm(question, body);
      const form = outcome.ok ? filledQuestion(outcome.input) : outcome.form;
      return { question: outcome.ok ? outcome.input : question, form, language: spokenLanguage(query.taal) };
    });
  }

  @Post(':question')
  @HttpCode(200)
  async write(
    @Param('id') id: string,
    @Param('question') questionId: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const before = await this.desk.edit(id, person, async (tx, poll) => this.questionnaireOf(tx, poll));
    const outcome = questionForm(questionIn(before, questionId), body);
    if (!outcome.ok) {
      return this.editor(id, questionId, person, (question) => ({
        question,
        form: outcome.form,
        status: 422,
      }));
    }
    const list = `/werk/peilingen/${id}/vragen`;
    const then = hasButton(body, 'bekijk')
      ? `${list}/${questionId}`
      : `${list}?vraag=${questionId}#vraag-${questionId}`;
    return this.save({ id, person, then }, (fresh) => changeQuestion(fresh, outcome.input));
  }

  private save(deed: Omit<PollDeed, 'decide'>, change: QuestionsChange): Promise<Page | SeeOther> {
    return this.desk.carryOut({
      ...deed,
      decide: (tx, by) => this.polls.changeQuestions(tx, deed.id, change, by),
    });
  }

  private editor(
    id: string,
    questionId: string,
    person: StaffPerson,
    shown: (question: Question) => Shown,
  ): Promise<Page> {
    return this.desk.edit(id, person, async (tx, poll) => {
      const questionnaire = await this.questionnaireOf(tx, poll);
      const { status = 200, ...view } = shown(questionIn(questionnaire, questionId));
      const number = questionnaire.questions.findIndex((each) => each.id === questionId) + 1;
      const model = questionPage({ person, poll, questionnaire, number, ...view });
      return page('staff/polls/questions/question', model, { status });
    });
  }

  private async questionnaireOf(tx: Tx, { questionnaireId }: Poll): Promise<Questionnaire> {
    const stored = await this.questionnaires.find(tx, questionnaireId);
    if (!stored) throw new Error('A poll has no questionnaire.');
    return stored.document;
  }
}

function questionIn({ questions }: Questionnaire, id: string): Question {
  const question = questions.find((each) => each.id === id);
  if (!question) throw new NotFoundException();
  return question;
}

const hasButton = (body: unknown, name: string): boolean =>
  typeof body === 'object' && body !== null && name in body;
