// What became of the answers to one poll, per theme; for everybody from the moment that the result is public.
import { Controller, Get, NotFoundException, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { page, type Page } from '#platform/pages/page.js';
import { PublishedResults } from '../published-results.js';
import { readerOf } from '../result/reader.js';
import { feedbackPage } from './feedback.page.js';

@Controller('uitkomsten/:slug/terugkoppeling')
export class PublicFeedbackController {
  constructor(private readonly published: PublishedResults) {}

  @Get()
  async show(@Param('slug') slug: string, @Req() request: FastifyRequest): Promise<Page> {
    const found = await this.published.find(slug, readerOf(request));
    if (!found?.shown || !found.facts.feedback) throw new NotFoundException();
    const { feedback } = found.facts;
    return page('public/feedback/feedback', feedbackPage({ ...found.facts, feedback }));
  }
}
