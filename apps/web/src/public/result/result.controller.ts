// The result of one poll, for everybody from the public moment and for council members from theirs.
import { Controller, Get, NotFoundException, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { page, type Page } from '#platform/pages/page.js';
import { PublishedResults, type FoundResult } from '../published-results.js';
import { readerOf } from './reader.js';
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

  private async found(slug: string, request: FastifyRequest): Promise<FoundResult> {
    const found = await this.published.find(slug, readerOf(request));
    if (!found) throw new NotFoundException();
    return found;
  }
}
