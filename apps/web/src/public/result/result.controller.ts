// The result of one poll, for everybody from the public moment and for council members from theirs.
import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Delimiter } from '#platform/csv/write-csv.js';
import { page, type Page } from '#platform/pages/page.js';
import { staffOf } from '#platform/staff-login/may.guard.js';
import { hasRole } from '#platform/staff-login/roles.js';
import { COUNCIL_READERS } from '../../council/council-readers.js';
import { PublishedResults, type FoundResult, type Reader } from '../published-results.js';
import { figuresCsv } from './figures-csv.js';
import { figuresJson } from './figures-json.js';
import { resultPage } from './result.page.js';
import { withdrawnPage } from './withdrawn.page.js';

@Controller('uitkomsten/:slug')
export class ResultController {
  constructor(private readonly published: PublishedResults) {}

  @Get()
  async show(
    @Param('slug') slug: string,
    @Query('papier') paper: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const found = await this.found(slug, request);
    if (found.shown)
      return page('public/result/result', resultPage({ ...found.facts, onPaper: paper === 'ja' }));
    return page('public/result/withdrawn', withdrawnPage(found.poll, found.corrections), { status: 410 });
  }

  @Get('cijfers.csv')
  async figures(
    @Param('slug') slug: string,
    @Query('scheiding') separation: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.found(slug, request);
    if (!found.shown) throw new NotFoundException();
    const delimiter: Delimiter = separation === 'puntkomma' ? ';' : ',';
    await reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${slug}.csv"`)
      .header('cache-control', 'no-store')
      .send(figuresCsv(found.facts.poll, found.facts.result, delimiter));
  }

  @Get('cijfers.json')
  async figuresAsJson(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.found(slug, request);
    if (!found.shown) throw new NotFoundException();
    const { poll, result } = found.facts;
    await reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="${slug}.json"`)
      .header('cache-control', 'no-store')
      .send(figuresJson(poll, result));
  }

  private async found(slug: string, request: FastifyRequest): Promise<FoundResult> {
    const found = await this.published.find(slug, readerOf(request));
    if (!found) throw new NotFoundException();
    return found;
  }
}

function readerOf(request: FastifyRequest): Reader {
  const signedIn = staffOf(request);
  return signedIn && hasRole(signedIn.person, COUNCIL_READERS) ? 'council' : 'public';
}
