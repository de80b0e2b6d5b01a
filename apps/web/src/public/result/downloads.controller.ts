// The downloads of a result: the very same figures as its page, for who may read that page now.
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Delimiter } from '#platform/csv/write-csv.js';
import { reportPdf } from '#platform/letters/report-pdf.js';
import type { Site } from '../../layout/site.js';
import { SITE } from '../../layout/site.module.js';
import { PublishedResults } from '../published-results.js';
import { dossier } from './dossier.js';
import { figuresCsv } from './figures-csv.js';
import { figuresJson } from './figures-json.js';
import { figuresXlsx } from './figures-xlsx.js';
import { readerOf } from './reader.js';
import { sentFile } from './sent-file.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller('uitkomsten/:slug')
export class DownloadsController {
  constructor(
    private readonly published: PublishedResults,
    @Inject(SITE) private readonly site: Site,
  ) {}

  @Get('cijfers.csv')
  async csv(
    @Param('slug') slug: string,
    @Query('scheiding') separation: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { poll, result } = await this.published.shown(slug, readerOf(request));
    const delimiter: Delimiter = separation === 'puntkomma' ? ';' : ',';
    await sentFile(reply, 'text/csv; charset=utf-8', `${slug}.csv`).send(figuresCsv(poll, result, delimiter));
  }

  @Get('cijfers.xlsx')
  async xlsx(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const facts = await this.published.shown(slug, readerOf(request));
    await sentFile(reply, XLSX, `${slug}.xlsx`).send(figuresXlsx(facts));
  }

  @Get('cijfers.json')
  async json(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { poll, result } = await this.published.shown(slug, readerOf(request));
    const json = figuresJson(poll, result);
    await sentFile(reply, 'application/json; charset=utf-8', `${slug}.json`).send(json);
  }

  @Get('dossier.pdf')
  async dossier(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const facts = await this.published.shown(slug, readerOf(request));
    await sentFile(reply, 'application/pdf', `dossier-${slug}.pdf`).send(
      reportPdf(dossier(facts, this.site)),
    );
  }
}
