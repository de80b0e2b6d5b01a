// Staff type over what came in on paper or by telephone, with the letter code: counted once, marked with its origin.
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Answers, Questionnaire } from '#domain/questionnaire/question.js';
import { PaperEntries } from '#features/answers/index.js';
import type { Poll } from '#features/polls/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { Form, freshForm } from '#platform/forms/form.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { paperAnswers, paperStartForm, type PaperStart } from './paper.form.js';
import { CODE_FAULTS, paperFormPage, paperStartPage, type PaperFormFacts } from './paper.page.js';

const START = 'staff/polls/paper/paper-start';
const FORM = 'staff/polls/paper/paper-form';

type Desk = { readonly id: string; readonly person: StaffPerson; readonly start: PaperStart };

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/papier')
export class PaperController {
  constructor(
    private readonly desk: PollDesk,
    private readonly entries: PaperEntries,
    private readonly questionnaires: Questionnaires,
  ) {}

  @Get()
  show(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Query('gedaan') done: unknown,
  ): Promise<Page> {
    return this.desk.edit(id, person, async (_, poll) =>
      page(START, paperStartPage({ person, poll }, { done: typeof done === 'string' ? done : '' })),
    );
  }

  @Post()
  @HttpCode(200)
  async enter(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const outcome = paperStartForm(body);
    if (!outcome.ok)
      return this.desk.edit(id, person, async (_, poll) =>
        page(START, paperStartPage({ person, poll }, { form: outcome.form }), { status: 422 }),
      );
    const at = { id, person, start: outcome.input };
    return new Form(body).given('stap') === 'code' ? this.begin(at) : this.take(at, body);
  }

  private begin({ id, person, start }: Desk): Promise<Page> {
    return this.desk.edit(id, person, async (tx, poll) => {
      const entrance = await this.entries.entrance(tx, id, start.code);
      if (entrance === 'open') {
        const questionnaire = await this.documentOf(tx, poll);
        return page(FORM, paperFormPage({ person, poll, questionnaire, start, fields: {}, faults: [] }));
      }
      const text = CODE_FAULTS[entrance ?? 'unknown'] ?? CODE_FAULTS['unknown'] ?? '';
      const values = { code: start.code, herkomst: start.origin, dubbel: start.twice ? 'ja' : '' };
      const form = { ...freshForm(values), errors: { code: text }, errorList: [{ name: 'code', text }] };
      return page(START, paperStartPage({ person, poll }, { form }), { status: 422 });
    });
  }

  private async take(at: Desk, body: unknown): Promise<Page | SeeOther> {
    const questionnaire = await this.desk.edit(at.id, at.person, (tx, poll) => this.documentOf(tx, poll));
    const read = paperAnswers(questionnaire, body);
    if (read.kind === 'step') return this.again(at, { questionnaire, ...read, faults: [] });
    if (!read.parsed.ok)
      return this.again(at, { questionnaire, fields: read.fields, faults: read.parsed.faults });
    const outcome = await this.count(at, read.parsed.answers);
    if (outcome.outcome === 'accepted') return seeOther(`/werk/peilingen/${at.id}/papier?gedaan=geteld`);
    if (outcome.outcome === 'kept-for-a-colleague')
      return seeOther(`/werk/peilingen/${at.id}/papier?gedaan=bewaard`);
    return this.again(at, { questionnaire, fields: read.fields, faults: [], outcome });
  }

  private count({ id, person, start }: Desk, answers: Answers): ReturnType<PaperEntries['enter']> {
    const entry = { ...start, pollId: id, answers, by: person.accountId };
    return this.desk.transactions.run((tx) => this.entries.enter(tx, entry));
  }

  private again(
    { id, person, start }: Desk,
    rest: Omit<PaperFormFacts, 'person' | 'poll' | 'start'>,
  ): Promise<Page> {
    const status = rest.faults.length > 0 || rest.outcome ? 422 : 200;
    return this.desk.edit(id, person, async (_, poll) =>
      page(FORM, paperFormPage({ person, poll, start, ...rest }), { status }),
    );
  }

  private async documentOf(tx: Tx, { questionnaireId }: Poll): Promise<Questionnaire> {
    const stored = await this.questionnaires.find(tx, questionnaireId);
    if (!stored) throw new Error('A poll has no questionnaire.');
    return stored.document;
  }
}
