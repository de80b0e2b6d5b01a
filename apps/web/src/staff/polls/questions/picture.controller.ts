// Keeps a question with pictures: what was written, and the picture that came with it or goes away.
import { Controller, HttpCode, NotFoundException, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Question, Questionnaire } from '#domain/questionnaire/question.js';
import { Polls } from '#features/polls/index.js';
import {
  changeQuestion,
  LARGEST_PICTURE_BYTES,
  Pictures,
  placePicture,
  Questionnaires,
  removePicture,
  type KeptPicture,
} from '#features/questionnaires/index.js';
import { Form, type FormView } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { questionForm, questionSoFar } from './question.form.js';
import { questionPage } from './question.page.js';
import { sentParts, type SentParts } from './sent-parts.js';

type Refusal = Extract<KeptPicture, { ok: false }>['refused'];

const SENTENCES: Readonly<Record<Refusal, string>> = {
  'no-picture': 'Kies een bestand van de soort PNG, JPEG of WebP',
  'picture-too-large': 'De afbeelding is te groot. Maak haar kleiner dan 400 kB',
};

type Asked = { readonly id: string; readonly questionId: string; readonly person: StaffPerson };

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
  async write(
    @Param('id') id: string,
    @Param('question') questionId: string,
    @CurrentStaff() person: StaffPerson,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    const asked = { id, questionId, person };
    const { question: before } = await this.find(asked);
    const sent = await sentParts(request, LARGEST_PICTURE_BYTES);
    const form = new Form(sent.body);
    const adds = sent.file.length > 0 || !form.isEmpty('erbij');
    const goesOn = adds || !form.isEmpty('weg');
    const written = goesOn ? questionSoFar(before, sent.body) : questionForm(before, sent.body);
    if (!written.ok) return this.again(asked, written.form);
    const picture = adds ? await this.keep(sent) : undefined;
    if (picture?.ok === false) return this.again(asked, withFault(form.view(), SENTENCES[picture.refused]));
    const list = `/werk/peilingen/${id}/vragen`;
    const stays = goesOn || !form.isEmpty('bekijk');
    return this.desk.carryOut({
      id,
      person,
      then: stays ? `${list}/${questionId}` : `${list}?vraag=${questionId}#vraag-${questionId}`,
      decide: (tx, by) =>
        this.polls.changeQuestions(
          tx,
          id,
          (fresh) => {
            const changed = changeQuestion(fresh, written.input);
            const added = picture?.ok
              ? placePicture(changed, questionId, { picture: picture.digest, label: '', alt: '' })
              : changed;
            return removePicture(added, questionId, form.given('weg'));
          },
          by,
        ),
    });
  }

  private keep({ file }: SentParts): Promise<KeptPicture> {
    return this.desk.transactions.run((tx) => this.pictures.keep(tx, file));
  }

  private find({ id, questionId, person }: Asked): Promise<Found> {
    return this.desk.edit(id, person, async (tx, poll) => {
      const stored = await this.questionnaires.find(tx, poll.questionnaireId);
      const question = stored?.document.questions.find((each) => each.id === questionId);
      if (!stored || !question) throw new NotFoundException();
      return { poll, questionnaire: stored.document, question };
    });
  }

  private async again(asked: Asked, form: FormView): Promise<Page> {
    const { poll, questionnaire, question } = await this.find(asked);
    const number = questionnaire.questions.indexOf(question) + 1;
    const { person } = asked;
    const model = questionPage({ person, poll, questionnaire, question, number, form });
    return page('staff/polls/questions/question', model, { status: 422 });
  }
}

type Found = {
  readonly poll: Parameters<typeof questionPage>[0]['poll'];
  readonly questionnaire: Questionnaire;
  readonly question: Question;
};

const withFault = (form: FormView, text: string): FormView => ({
  ...form,
  errors: { ...form.errors, afbeelding: text },
  errorList: [...form.errorList, { name: 'afbeelding', text }],
});
