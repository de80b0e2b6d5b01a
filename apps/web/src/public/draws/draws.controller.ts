// Every sealed draw for everybody: what was laid down, which number decides, the outcome in numbers, and how to check it.
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { publicRecordOf } from '#domain/sortition/public-record.js';
import { Draws, type FoundDraw } from '#features/draws/index.js';
import { Polls } from '#features/polls/index.js';
import { Population } from '#features/population/index.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { page, type Page } from '#platform/pages/page.js';
import { drawPage, type PublicDraw } from './draw.page.js';

const KEEP = { keepSeconds: 60 };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type SealedFound = Omit<FoundDraw, 'document'> & PublicDraw;

@Controller('lotingen')
export class DrawsController {
  constructor(
    private readonly draws: Draws,
    private readonly polls: Polls,
    private readonly population: Population,
    private readonly transactions: Transactions,
  ) {}

  @Get('methode')
  method(): Page {
    return page('public/draws/method', { title: 'Zo loten wij', section: 'uitleg' }, KEEP);
  }

  @Get(':id')
  show(@Param('id') id: string): Promise<Page> {
    return this.transactions.read(async (tx) => {
      const draw = await this.sealed(tx, id);
      const facts = {
        draw,
        poll: await this.polls.find(tx, draw.subjectId),
        areas: await this.population.areas(tx),
        replacedBy: await this.draws.replacedBy(tx, id),
      };
      // Whoever waits for the outcome reloads the page.
      return page('public/draws/draw', drawPage(facts), draw.document.stage === 'drawn' ? KEEP : {});
    });
  }

  /** The record without the people in it. */
  @Get(':id/loting.json')
  async record(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { document } = await this.transactions.read((tx) => this.sealed(tx, id));
    const kept = document.stage === 'drawn' ? `public, max-age=${KEEP.keepSeconds}` : 'no-store';
    void reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="loting.json"')
      .header('cache-control', kept);
    return `${canonicalJson(publicRecordOf(document))}\n`;
  }

  /** What is only prepared can still change, and is nobody's business yet. */
  private async sealed(tx: Tx, id: string): Promise<SealedFound> {
    const found = UUID.test(id) ? await this.draws.find(tx, id) : undefined;
    if (!found || found.document.stage === 'prepared') throw new NotFoundException();
    return { ...found, document: found.document };
  }
}
