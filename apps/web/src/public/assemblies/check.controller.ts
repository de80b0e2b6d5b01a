// "Controleer zelf": the check in the browser, the file that does it offline, and a registrant's own place.
import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { writePanelRecord, type PanelRecord } from '#domain/sortition/panel-record.js';
import { writeOwnFile } from '#domain/sortition/own-file.js';
import { Panels, Registrations, Seats } from '#features/assemblies/index.js';
import { panelCheckScript } from '#platform/browser/panel-check-script.js';
import type { Tx } from '#platform/database/transactions.js';
import { Form, freshForm, type FormView } from '#platform/forms/form.js';
import { page, type Page } from '#platform/pages/page.js';
import { WrongCodes } from '../../resident/code/wrong-codes.service.js';
import { checkPage, type OwnPlace } from './check.page.js';
import { offlinePage } from './offline-page.js';
import { PublicAssemblies, voidedIn, type PublicAssembly } from './public-assembly.js';

const VIEW = 'public/assemblies/check';
const UNKNOWN =
  'Deze code kennen wij niet, of er hoort geen aanmelding bij. Kijk of u alles goed hebt overgenomen';
const TOO_OFTEN =
  'Er zijn te veel verkeerde codes getypt. Wacht een paar minuten en probeer het dan nog een keer';

@Controller('burgerberaden/:slug/controleer')
export class PanelCheckPageController {
  constructor(
    private readonly found: PublicAssemblies,
    private readonly registrations: Registrations,
    private readonly panels: Panels,
    private readonly seats: Seats,
    private readonly mistakes: WrongCodes,
  ) {}

  @Get()
  show(@Param('slug') slug: string): Promise<Page> {
    return this.found.read(slug, async (tx, found) => {
      const { assembly, record } = sealed(found);
      const seats = await this.hasSeats(tx, assembly.id);
      const voided = voidedIn(found);
      return page(VIEW, checkPage({ assembly, voided, record, form: freshForm(), own: undefined, seats }), {
        keepSeconds: 30,
      });
    });
  }

  @Post()
  @HttpCode(200)
  async own(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<Page> {
    const { own, typed, allowed } = await this.ask(slug, request.ip, body);
    return this.found.read(slug, async (tx, found) => {
      const { assembly, record } = sealed(found);
      const form = own ? freshForm() : faulty(typed, allowed ? UNKNOWN : TOO_OFTEN);
      const seats = await this.hasSeats(tx, assembly.id);
      const voided = voidedIn(found);
      return page(VIEW, checkPage({ assembly, voided, record, form, own, seats }), {
        status: own ? 200 : 422,
      });
    });
  }

  /** The file of one registrant; the code comes in a form, never in an address. */
  @Post('mijn-plek.json')
  @HttpCode(200)
  async ownFile(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { own } = await this.ask(slug, request.ip, body);
    if (!own) throw new NotFoundException();
    void reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="mijn-plek.json"')
      .header('cache-control', 'no-store');
    return writeOwnFile(own.file);
  }

  @Get('nareken.js')
  async script(
    @Param('slug') slug: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    sealed(await this.found.find(slug));
    void reply.type('text/javascript; charset=utf-8').header('cache-control', 'public, max-age=3600');
    return panelCheckScript();
  }

  @Get('offline.html')
  async offline(
    @Param('slug') slug: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { assembly, record } = sealed(await this.found.find(slug));
    void reply
      .type('text/html; charset=utf-8')
      .header('content-disposition', 'attachment; filename="nareken-de-loting.html"')
      .header('cache-control', 'no-cache');
    const title = `Burgerberaad ${assembly.number}: ${assembly.title}`;
    return offlinePage({ title, record: writePanelRecord(record), script: panelCheckScript() });
  }

  private async ask(slug: string, address: string, body: unknown): Promise<Asked> {
    const typed = new Form(body).given('code').slice(0, 200);
    const allowed = this.mistakes.take(address);
    const own = allowed
      ? await this.found.read(slug, (tx, found) => this.place(tx, found, typed))
      : undefined;
    if (own) this.mistakes.giveBack(address);
    return { own, typed, allowed };
  }

  private async place(
    tx: Tx,
    { assembly, panels }: PublicAssembly,
    code: string,
  ): Promise<OwnPlace | undefined> {
    const registration = code.trim() === '' ? undefined : await this.registrations.byCode(tx, code);
    const [panel] = panels;
    if (registration?.assemblyId !== assembly.id || !panel) return undefined;
    const file = await this.panels.ownFile(tx, panel, registration.id);
    return file && { file, code };
  }

  private async hasSeats(tx: Tx, assemblyId: string): Promise<boolean> {
    return (await this.seats.published(tx, assemblyId)) !== undefined;
  }
}

type Asked = {
  readonly own: OwnPlace | undefined;
  readonly typed: string;
  /** False when too many wrong codes came from there. */
  readonly allowed: boolean;
};

function sealed({ assembly, panels }: PublicAssembly): {
  assembly: PublicAssembly['assembly'];
  record: PanelRecord;
} {
  const record = panels[0]?.record;
  if (!record) throw new NotFoundException();
  return { assembly, record };
}

function faulty(typed: string, text: string): FormView {
  return { values: { code: typed }, errors: { code: text }, errorList: [{ name: 'code', text }] };
}
