// Whom to invite for an assembly, and how many invitations that takes.
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Assemblies, type Assembly } from '#features/assemblies/index.js';
import { Population, type Area, type Frame } from '#features/population/index.js';
import type { Tx } from '#platform/database/transactions.js';
import type { FormView } from '#platform/forms/form.js';
import { page, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { AssemblyDesk } from '../assembly-desk.js';
import { ORGANISERS } from '../assembly-roles.js';
import { audienceForm, filledAudience } from './audience.form.js';
import { audiencePage, type InvitedCount } from './audience.page.js';

const OLDEST_EVER = 200;

@May(...ORGANISERS)
@Controller('werk/burgerberaden/:id/doelgroep')
export class AssemblyAudienceController {
  constructor(
    private readonly desk: AssemblyDesk,
    private readonly assemblies: Assemblies,
    private readonly population: Population,
  ) {}

  @Get()
  show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    return this.desk.read(id, (tx, assembly) => this.page(tx, person, assembly, filledAudience(assembly)));
  }

  @Post()
  @HttpCode(200)
  async save(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { frames, areas } = await this.desk.read(id, (tx) => this.choices(tx));
    const outcome = audienceForm(body, {
      frames: frames.map((frame) => frame.id),
      areas: areas.map(({ code }) => code),
    });
    if (!outcome.ok) {
      const { form } = outcome;
      return this.desk.read(id, (tx, assembly) => this.page(tx, person, assembly, form));
    }
    const { input } = outcome;
    const then = `/werk/burgerberaden/${id}/doelgroep#getallen`;
    const decide = (tx: Tx, by: Parameters<Assemblies['chooseAudience']>[3]) =>
      this.assemblies.chooseAudience(tx, id, input, by);
    return this.desk.carryOut({ id, person, then, decide });
  }

  private async page(tx: Tx, person: StaffPerson, assembly: Assembly, form: FormView): Promise<Page> {
    const { frameId } = assembly;
    const count = frameId === null ? undefined : await this.countOf(tx, frameId, assembly);
    const facts = { person, assembly, form, count, ...(await this.choices(tx)) };
    const status = form.errorList.length > 0 ? 422 : 200;
    return page('staff/assemblies/audience/audience', audiencePage(facts), { status });
  }

  private async countOf(tx: Tx, frameId: string, assembly: Assembly): Promise<InvitedCount> {
    const count = await this.population.count(tx, frameId, assembly);
    const allAges = await this.population.count(tx, frameId, { ...assembly, ageFrom: 0, ageTo: OLDEST_EVER });
    return {
      ...count,
      otherAges: allAges.persons - count.persons,
      secret: await this.population.countSecret(tx, frameId, assembly),
    };
  }

  private async choices(tx: Tx): Promise<{ frames: readonly Frame[]; areas: readonly Area[] }> {
    const frames = await this.population.frames(tx);
    const areas = await this.population.areas(tx);
    return { frames: frames.filter(({ erasedAt }) => erasedAt === null), areas };
  }
}
