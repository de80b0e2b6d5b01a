// The downloads of a result for researchers and archives: groups and what counts by itself as CSV, SPSS, a codebook, and what the tables hold.
import { Controller, Get, Inject, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { writeCsv } from '#platform/csv/write-csv.js';
import type { Site } from '../../layout/site.js';
import { SITE } from '../../layout/site.module.js';
import { PublishedResults } from '../published-results.js';
import { apartRows } from './apart-rows.js';
import { groupRows } from './figure-rows.js';
import { figuresCsvw } from './figures-csvw.js';
import { figuresDdi } from './figures-ddi.js';
import { figuresSav } from './figures-sav.js';
import { readerOf } from './reader.js';
import { sentFile } from './sent-file.js';

@Controller('uitkomsten/:slug')
export class StudyFilesController {
  constructor(
    private readonly published: PublishedResults,
    @Inject(SITE) private readonly site: Site,
  ) {}

  @Get('groepen.csv')
  async groups(
    @Param('slug') slug: string,
    @Query('scheiding') separation: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { result, areas } = await this.published.shown(slug, readerOf(request));
    const csv = writeCsv(groupRows(result, areas), separation === 'puntkomma' ? ';' : ',');
    await sentFile(reply, 'text/csv; charset=utf-8', `${slug}-groepen.csv`).send(csv);
  }

  @Get('apart.csv')
  async apart(
    @Param('slug') slug: string,
    @Query('scheiding') separation: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { result } = await this.published.shown(slug, readerOf(request));
    const rows = apartRows(result);
    if (!rows) throw new NotFoundException();
    const csv = writeCsv(rows, separation === 'puntkomma' ? ';' : ',');
    await sentFile(reply, 'text/csv; charset=utf-8', `${slug}-apart.csv`).send(csv);
  }

  @Get('cijfers.sav')
  async sav(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const facts = await this.published.shown(slug, readerOf(request));
    await sentFile(reply, 'application/x-spss-sav', `${slug}.sav`).send(figuresSav(facts));
  }

  @Get('codeboek.xml')
  async codebook(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const facts = await this.published.shown(slug, readerOf(request));
    const xml = figuresDdi(facts, this.site.municipality);
    await sentFile(reply, 'application/xml; charset=utf-8', `${slug}-codeboek.xml`).send(xml);
  }

  @Get('cijfers.csv-metadata.json')
  async description(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const facts = await this.published.shown(slug, readerOf(request));
    const json = figuresCsvw(facts, this.site.municipality);
    await sentFile(reply, 'application/csvm+json; charset=utf-8', 'cijfers.csv-metadata.json').send(json);
  }
}
