// Assemblies for everybody: what they are about, how the draw goes, and the file with which it can be checked.
import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { writePanelRecord } from '#domain/sortition/panel-record.js';
import { writeSeatsFile } from '#domain/sortition/seat-records.js';
import { counts, Registrations, Seats } from '#features/assemblies/index.js';
import { Clock } from '#platform/clock/clock.js';
import { page, type Page } from '#platform/pages/page.js';
import { openEventStream } from '../../event-stream.js';
import { assembliesPage, assemblyPage } from './assembly.page.js';
import { ceremonyPage } from './ceremony.page.js';
import { KeptASecond } from './kept-a-second.js';
import { DrawWatch } from './draw-watch.service.js';
import { PublicAssemblies, voidedIn } from './public-assembly.js';

const KEEP = { keepSeconds: 30 };
const RECONNECT_MS = 3000;

@Controller('burgerberaden')
export class PublicAssembliesController {
  private readonly ceremonies: KeptASecond<Page>;
  private readonly ids: KeptASecond<{ readonly id: string }>;
  private readonly records: KeptASecond<{ readonly stage: string; readonly text: string }>;

  constructor(
    private readonly found: PublicAssemblies,
    private readonly registrations: Registrations,
    private readonly watch: DrawWatch,
    private readonly seats: Seats,
    clock: Clock,
  ) {
    const now = (): number => clock.ticks();
    this.ceremonies = new KeptASecond(now);
    this.ids = new KeptASecond(now);
    this.records = new KeptASecond(now);
  }

  @Get()
  async list(): Promise<Page> {
    return page('public/assemblies/assemblies', assembliesPage(await this.found.list()), KEEP);
  }

  @Get(':slug')
  show(@Param('slug') slug: string): Promise<Page> {
    return this.found.read(slug, async (tx, found) => {
      const registrations = await this.registrations.ofAssembly(tx, found.assembly.id);
      const registered = registrations.filter((one) => counts(one)).length;
      const room = await this.seats.room(tx, found.assembly.id);
      const told = room ?? { records: [], reserves: undefined };
      return page('public/assemblies/assembly', assemblyPage(found, registered, told), KEEP);
    });
  }

  /** A second old at most, so that two thousand people who look at once ask the database once. */
  @Get(':slug/loting')
  async ceremony(@Param('slug') slug: string): Promise<Page> {
    return this.ceremonies.get(slug, async () => {
      const found = await this.found.find(slug);
      const record = found.panels[0]?.record;
      if (!record) throw new NotFoundException();
      const settled = record.stage === 'drawn' && !voidedIn(found);
      const keepSeconds = settled ? 30 : 1;
      return page('public/assemblies/ceremony', ceremonyPage(found, record), { keepSeconds });
    });
  }

  /** The record exactly as it is checked: not one byte may differ. */
  @Get(':slug/loting.json')
  async record(
    @Param('slug') slug: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { stage, text } = await this.records.get(slug, async () => {
      const record = (await this.found.find(slug)).panels[0]?.record;
      if (!record) throw new NotFoundException();
      return { stage: record.stage, text: writePanelRecord(record) };
    });
    void reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="loting.json"')
      .header('cache-control', stage === 'drawn' ? 'public, max-age=300' : 'no-cache');
    return text;
  }

  /** A draw that does not count any more stays for everybody to see; counted from the first. */
  @Get(':slug/eerdere-lotingen/:place.json')
  async earlier(
    @Param('slug') slug: string,
    @Param('place') place: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { panels } = await this.found.find(slug);
    const panel = /^[1-9]\d{0,3}$/.test(place) ? panels[panels.length - Number(place)] : undefined;
    if (!panel) throw new NotFoundException();
    void reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="loting-${place}.json"`)
      .header('cache-control', 'no-cache');
    return writePanelRecord(panel.record);
  }

  /** Who left and who came, by number: as it is checked, byte for byte. */
  @Get(':slug/plaatsen.json')
  async seatRecords(
    @Param('slug') slug: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const file = await this.found.read(slug, (tx, { assembly }) => this.seats.published(tx, assembly.id));
    if (!file) throw new NotFoundException();
    void reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="plaatsen.json"')
      .header('cache-control', 'no-cache');
    return writeSeatsFile(file);
  }

  @Get(':slug/loting/gebeurtenissen')
  async stream(
    @Param('slug') slug: string,
    @Query('stand') saw: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { id } = await this.ids.get(slug, async () => (await this.found.find(slug)).assembly);
    const line = openEventStream(reply, RECONNECT_MS);
    const leave = this.watch.enter(id, {
      saw: typeof saw === 'string' ? saw : '',
      write: (text) => void line.write(text),
      end: () => void line.end(),
    });
    request.raw.on('close', leave);
  }
}
