// Table groups for the meetings: made by the computer, read and printed by staff.
import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post } from '@nestjs/common';
import { holdsSeat, RegistrantBox, Seatings, Seats } from '#features/assemblies/index.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import { hasRole, type StaffPerson } from '#platform/staff-login/roles.js';
import { actorOf, AssemblyDesk } from '../assembly-desk.js';
import { ASSEMBLY_READERS, CALLERS, ORGANISERS } from '../assembly-roles.js';
import { filledTables, freshTables, tablesForm } from './tables.form.js';
import { tablesPage, type TablesFacts } from './tables.page.js';

const VIEW = 'staff/assemblies/tables/tables';

@May(...ASSEMBLY_READERS)
@Controller('werk/burgerberaden/:id/tafels')
export class TablesController {
  constructor(
    private readonly desk: AssemblyDesk,
    private readonly seats: Seats,
    private readonly seatings: Seatings,
    private readonly box: RegistrantBox,
  ) {}

  @Get()
  async show(@Param('id') id: string, @CurrentStaff() person: StaffPerson): Promise<Page> {
    const erased = await this.desk.erased(id, person);
    return erased ?? page(VIEW, tablesPage(await this.facts(id, person)));
  }

  @Post()
  @May(...ORGANISERS)
  @HttpCode(200)
  async make(
    @Param('id') id: string,
    @CurrentStaff() person: StaffPerson,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const facts = await this.facts(id, person);
    const read = tablesForm(
      body,
      facts.assembly.categories.map(({ name }) => name),
    );
    if (!read.ok) return page(VIEW, tablesPage({ ...facts, form: read.form }), { status: 422 });
    const made = await this.seatings.make(id, read.input, actorOf(person));
    if (made.ok) return seeOther(`/werk/burgerberaden/${id}/tafels`);
    const form = filledTables(read.input);
    return page(VIEW, tablesPage({ ...facts, form, refused: made }), { status: 422 });
  }

  /** Names only for who works with them. */
  private facts(id: string, person: StaffPerson): Promise<TablesFacts> {
    return this.desk.read(id, async (tx, assembly) => {
      const room = await this.seats.room(tx, id);
      if (!room) throw new NotFoundException();
      const named = hasRole(person, CALLERS);
      const people = new Map(
        room.seats
          .filter(({ seat }) => holdsSeat(seat))
          .map(({ number, registration }) => [number, named ? this.box.open(registration).name : '']),
      );
      const made = await this.seatings.latest(tx, id);
      const names = assembly.categories.map(({ name }) => name);
      const form = made ? filledTables(made.asked) : freshTables(people.size, names);
      return { person, assembly, made, people, form };
    });
  }
}
