// One poll, for people who heard of it and have no code.
import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { page, type Page } from '#platform/pages/page.js';
import { PublicPolls } from '../public-polls.js';
import { pollPage } from './poll.page.js';

@Controller('peilingen/:slug')
export class PublicPollController {
  constructor(private readonly polls: PublicPolls) {}

  @Get()
  async show(@Param('slug') slug: string): Promise<Page> {
    const facts = await this.polls.find(slug);
    if (!facts) throw new NotFoundException();
    return page('public/poll/poll', pollPage(facts), { keepSeconds: 30 });
  }
}
