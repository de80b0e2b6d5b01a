// The frozen versions of a questionnaire: look at them, keep one, go back to one, take one along as a file.
import {
  Body,
  Controller,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  Post,
  StreamableFile,
} from '@nestjs/common';
import { PollVersions, Polls } from '#features/polls/index.js';
import { Questionnaires, QuestionnaireVersions } from '#features/questionnaires/index.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { StaffNames } from '../../audit/staff-names.js';
import { PollDesk } from '../poll-desk.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { keepForm } from './versions.form.js';
import { versionsPage, type VersionsFacts } from './versions.page.js';

const VIEW = 'staff/polls/versions/versions';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/versies')
export class VersionsController {
  constructor(
    private readonly desk: PollDesk,
    private readonly polls: Polls,
    private readonly pollVersions: PollVersions,
    private readonly versions: QuestionnaireVersions,
    private readonly questionnaires: Questionnaires,
    private readonly names: StaffNames,
  ) {}

  @Get()
  async show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    return page(VIEW, versionsPage(await this.facts(id, person)));
  }

  @Get(':number.json')
  async file(
    @Param('id') id: string,
    @Param('number') number: string,
    @CurrentStaff() person: StaffPerson,
  ): Promise<StreamableFile> {
    const { document } = await this.version(id, number, person);
    const bytes = Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
    return new StreamableFile(bytes, { type: 'application/json', disposition: 'attachment' });
  }

  @Post()
  @HttpCode(200)
  async keep(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const outcome = keepForm(body);
    if (!outcome.ok) {
      const facts = await this.facts(id, person);
      return page(VIEW, versionsPage({ ...facts, form: outcome.form }), { status: 422 });
    }
    const then = `/werk/peilingen/${id}/versies`;
    return this.desk.carryOut({
      id,
      person,
      then,
      decide: (tx, by) => this.pollVersions.keep(tx, id, outcome.input, by),
    });
  }

  @Post(':number/terug')
  async restore(
    @Param('id') id: string,
    @Param('number') number: string,
    @CurrentStaff() person: StaffPerson,
  ): Promise<Page | SeeOther> {
    const { document } = await this.version(id, number, person);
    const then = `/werk/peilingen/${id}/vragen`;
    return this.desk.carryOut({
      id,
      person,
      then,
      decide: (tx, by) => this.polls.changeQuestions(tx, id, () => document, by),
    });
  }

  private facts(id: string, person: StaffPerson): Promise<VersionsFacts> {
    return this.desk.edit(id, person, async (tx, poll) => {
      const stored = await this.questionnaires.find(tx, poll.questionnaireId);
      if (!stored) throw new Error('A poll has no questionnaire.');
      const versions = await this.versions.list(tx, poll.questionnaireId);
      return {
        person,
        poll,
        questionnaire: stored.document,
        versions,
        names: await this.names.byAccount(tx),
      };
    });
  }

  private async version(
    id: string,
    number: string,
    person: StaffPerson,
  ): Promise<VersionsFacts['versions'][number]> {
    const { versions } = await this.facts(id, person);
    const found = versions.find((version) => String(version.number) === number);
    if (!found) throw new NotFoundException();
    return found;
  }
}
