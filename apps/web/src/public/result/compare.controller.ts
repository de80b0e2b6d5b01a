// Compares groups in a published result, by the address alone: no script is needed and every view can be shared.
import { Controller, Get, NotFoundException, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AreaMaps } from '#features/population/index.js';
import { Transactions } from '#platform/database/transactions.js';
import { page, type Page } from '#platform/pages/page.js';
import { PublishedResults } from '../published-results.js';
import { comparePage } from './compare.page.js';
import { readerOf } from './reader.js';

@Controller('uitkomsten/:slug/vergelijk')
export class CompareController {
  constructor(
    private readonly published: PublishedResults,
    private readonly areaMaps: AreaMaps,
    private readonly transactions: Transactions,
  ) {}

  @Get()
  async show(
    @Param('slug') slug: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const found = await this.published.find(slug, readerOf(request));
    if (!found?.shown) throw new NotFoundException();
    const text = (name: string): string => (typeof query[name] === 'string' ? query[name] : '');
    const chosen = { trait: text('kenmerk'), question: text('vraag'), view: text('weergave') };
    return page('public/result/compare', comparePage({ ...found.facts, map: await this.map(), chosen }));
  }

  private map() {
    return this.transactions.read((tx) => this.areaMaps.inUse(tx));
  }
}
