// Assemblies for everybody: what they are about, how the draw goes, and the file with which it can be checked.
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { writePanelRecord } from '#domain/sortition/panel-record.js';
import { counts, Registrations, Seats } from '#features/assemblies/index.js';
import { page, type Page } from '#platform/pages/page.js';
import { assembliesPage, assemblyPage } from './assembly.page.js';
import { ceremonyPage } from './ceremony.page.js';
import { DrawWatch } from './draw-watch.service.js';
import { PublicAssemblies } from './public-assembly.js';

const KEEP = { keepSeconds: 30 };

@Controller('burgerberaden')
export class PublicAssembliesController {
  constructor(
    private readonly found: PublicAssemblies,
    private readonly registrations: Registrations,
    private readonly watch: DrawWatch,
    private readonly seats: Seats,
  ) {}

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
    const found = await this.found.find(slug);
    const record = found.panels[0]?.record;
    if (!record) throw new NotFoundException();
    const keepSeconds = record.stage === 'drawn' ? 30 : 1;
    return page('public/assemblies/ceremony', ceremonyPage(found, record), { keepSeconds });
  }

  /** The record exactly as it is checked: not one byte may differ. */
  @Get(':slug/loting.json')
  async record(
    @Param('slug') slug: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { panels } = await this.found.find(slug);
    const record = panels[0]?.record;
    if (!record) throw new NotFoundException();
    void reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="loting.json"')
      .header('cache-control', record.stage === 'drawn' ? 'public, max-age=300' : 'no-cache');
    return writePanelRecord(record);
  }

  @Get(':slug/loting/gebeurtenissen')
  async stream(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { assembly } = await this.found.find(slug);
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    reply.raw.write('retry: 3000\n\n');
    const leave = this.watch.enter(assembly.id, {
      write: (text) => void reply.raw.write(text),
      end: () => void reply.raw.end(),
    });
    request.raw.on('close', leave);
  }
}
