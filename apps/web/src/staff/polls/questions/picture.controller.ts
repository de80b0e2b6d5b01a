// Takes in a picture for a question, or takes one away.
import { Body, Controller, HttpCode, NotFoundException, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Polls } from '#features/polls/index.js';
import {
  LARGEST_PICTURE_BYTES,
  Pictures,
  placePicture,
  Questionnaires,
  removePicture,
  type KeptPicture,
} from '#features/questionnaires/index.js';
import { Form } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { filledQuestion } from './question.form.js';
import { questionPage } from './question.page.js';

type Refusal = Extract<KeptPicture, { ok: false }>['refused'];

const SENTENCES: Readonly<Record<Refusal, string>> = {
  'no-picture': 'Kies een bestand van de soort PNG, JPEG of WebP',
  'picture-too-large': 'De afbeelding is te groot. Maak haar kleiner dan 400 kB',
};

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/vragen/:question/afbeelding')
export class PictureController {
  constructor(
    private readonly desk: PollDesk,
    private readonly polls: Polls,
    private readonly questionnaires: Questionnaires,
    private readonly pictures: Pictures,
  ) {}

  @Post()
  @HttpCode(200)
  async add(
    @Param('id') id: string,
    @Param('question') questionId: string,
    @CurrentStaff() person: StaffPerson,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    await this.desk.edit(id, person, () => Promise.resolve());
    const sent = await request.file({
      limits: { fileSize: LARGEST_PICTURE_BYTES + 1 },
      throwFileSizeLimit: false,
    });
    const bytes = sent ? await sent.toBuffer() : Buffer.alloc(0);
    const kept = await this.desk.transactions.run((tx) => this.pictures.keep(tx, bytes));
    if (!kept.ok) return this.refused(id, questionId, person, kept.refused);
    const then = `/werk/peilingen/${id}/vragen/${questionId}`;
    const added = { picture: kept.digest, label: '', alt: '' };
    const decide = this.change(id, (before) => placePicture(before, questionId, added));
    return this.desk.carryOut({ id, person, then, decide });
  }

  @Post('weg')
  remove(
    @Param('id') id: string,
    @Param('question') questionId: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const code = new Form(body).given('code');
    const then = `/werk/peilingen/${id}/vragen/${questionId}`;
    const decide = this.change(id, (before) => removePicture(before, questionId, code));
    return this.desk.carryOut({ id, person, then, decide });
  }

  private change(
    id: string,
    change: Parameters<Polls['changeQuestions']>[2],
  ): Parameters<PollDesk['carryOut']>[0]['decide'] {
    return (tx, by) => this.polls.changeQuestions(tx, id, change, by);
  }

  private refused(id: string, questionId: string, person: StaffPerson, refused: Refusal): Promise<Page> {
    return this.desk.edit(id, person, async (tx, poll) => {
      const stored = await this.questionnaires.find(tx, poll.questionnaireId);
      const questions = stored?.document.questions ?? [];
      const question = questions.find((each) => each.id === questionId);
      if (!question) throw new NotFoundException();
      const text = SENTENCES[refused];
      const errorList = [{ name: 'afbeelding', text }];
      const form = { ...filledQuestion(question), errors: { afbeelding: text }, errorList };
      const number = questions.indexOf(question) + 1;
      const questionnaire = { version: 1, questions } as const;
      const model = questionPage({ person, poll, questionnaire, question, number, form });
      return page('staff/polls/questions/question', model, { status: 422 });
    });
  }
}
