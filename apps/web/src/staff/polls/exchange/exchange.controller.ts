// A questionnaire as a file: out on paper or for another program, in from one.
import {
  Controller,
  Get,
  HttpCode,
  Inject,
  NotFoundException,
  Param,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { toLimeQuestionFile, toLimeSurvey } from '#domain/questionnaire/to-lime-survey.js';
import { toSurveyJs } from '#domain/questionnaire/to-survey-js.js';
import { Polls, PollVersions, type Poll } from '#features/polls/index.js';
import { joinQuestions, Questionnaires } from '#features/questionnaires/index.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import type { Tx } from '#platform/database/transactions.js';
import { page, Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { QUESTIONNAIRE_SCHEMA_PATH } from '../../../public/schema/questionnaire-schema.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { importedFrom, LARGEST_IMPORT_BYTES } from './exchange.form.js';
import { exchangePage, type ExchangeFacts } from './exchange.page.js';
import { limeWish } from './lime-wish.js';
import { questionnairePdf } from './questionnaire-pdf.js';

const KEPT_BECAUSE = 'Vastgelegd voordat een bestand de vragen verving';
const VIEW = 'staff/polls/exchange/exchange';

type Content = (questionnaire: Questionnaire, poll: Poll) => Buffer | Promise<Buffer>;

const json = (value: object): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/bestanden')
export class ExchangeController {
  constructor(
    private readonly desk: PollDesk,
    private readonly polls: Polls,
    private readonly versions: PollVersions,
    private readonly questionnaires: Questionnaires,
    @Inject(CONFIG) private readonly config: Pick<Config, 'baseUrl'>,
  ) {}

  @Get()
  show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.view(id, person, {});
  }

  @Get('vragenlijst.pdf')
  paper(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<StreamableFile> {
    return this.file(id, person, 'application/pdf', (questionnaire, { question, team }) =>
      questionnairePdf({ title: question, sender: team, questionnaire }),
    );
  }

  @Get('vragenlijst.json')
  own(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<StreamableFile> {
    const $schema = `${this.config.baseUrl}${QUESTIONNAIRE_SCHEMA_PATH}`;
    return this.file(id, person, 'application/json', (questionnaire) => json({ $schema, ...questionnaire }));
  }

  @Get('surveyjs.json')
  surveyJs(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<StreamableFile> {
    return this.file(id, person, 'application/json', (questionnaire, poll) =>
      json(toSurveyJs(questionnaire, limeWish(poll).words).document),
    );
  }

  @Get('vragenlijst.lss')
  limeSurvey(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<StreamableFile> {
    return this.file(id, person, 'application/xml', (questionnaire, poll) =>
      Buffer.from(toLimeSurvey(questionnaire, limeWish(poll)).xml),
    );
  }

  @Get('vraag.lsq')
  limeQuestion(
    @Param('id') id: string,
    @Query('vraag') question: unknown,
    @CurrentStaff() person: StaffPerson,
  ): Promise<StreamableFile> {
    return this.file(id, person, 'application/xml', (questionnaire, poll) => {
      const xml = toLimeQuestionFile(questionnaire, limeWish(poll), String(question));
      if (xml === undefined) throw new NotFoundException();
      return Buffer.from(xml);
    });
  }

  @Post()
  @HttpCode(200)
  async take(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    await this.desk.edit(id, person, () => Promise.resolve());
    const limits = { fileSize: LARGEST_IMPORT_BYTES + 1 };
    const sent = await request.file({ limits, throwFileSizeLimit: false });
    const read = importedFrom(sent ? await sent.toBuffer() : Buffer.alloc(0));
    if (!read.ok) return this.view(id, person, { error: read.text });
    const then = `/werk/peilingen/${id}/vragen`;
    const decided = await this.desk.carryOut({
      id,
      person,
      then,
      decide: async (tx, by, poll) => {
        if (!read.isExtra && (await this.questions(tx, poll)).questions.length > 0) {
          const kept = await this.versions.keep(tx, id, KEPT_BECAUSE, by);
          if (!kept.ok) return kept;
        }
        return this.polls.changeQuestions(
          tx,
          id,
          (before) => (read.isExtra ? joinQuestions(before, read.questionnaire) : read.questionnaire),
          by,
        );
      },
    });
    if (decided instanceof Page || read.leftOut.length === 0) return decided;
    return this.view(id, person, { leftOut: read.leftOut });
  }

  private view(
    id: string,
    person: StaffPerson,
    seen: Pick<ExchangeFacts, 'leftOut' | 'error'>,
  ): Promise<Page> {
    return this.desk.edit(id, person, async (tx, poll) => {
      const questionnaire = await this.questions(tx, poll);
      const model = exchangePage({ person, poll, questionnaire, ...seen });
      return page(VIEW, model, seen.error === undefined ? {} : { status: 422 });
    });
  }

  private file(id: string, person: StaffPerson, type: string, content: Content): Promise<StreamableFile> {
    return this.desk.edit(id, person, async (tx, poll) => {
      const bytes = await content(await this.questions(tx, poll), poll);
      return new StreamableFile(bytes, { type, disposition: 'attachment' });
    });
  }

  private async questions(tx: Tx, { questionnaireId }: Poll): Promise<Questionnaire> {
    const stored = await this.questionnaires.find(tx, questionnaireId);
    if (!stored) throw new Error('A poll has no questionnaire.');
    return stored.document;
  }
}
