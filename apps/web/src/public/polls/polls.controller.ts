// The polls that run now, for everybody.
import { Controller, Get } from '@nestjs/common';
import { page, type Page } from '#platform/pages/page.js';
import { PublicPolls } from '../public-polls.js';
import { pollsPage } from './polls.page.js';

@Controller('peilingen')
export class PublicPollsController {
  constructor(private readonly polls: PublicPolls) {}

  @Get()
  async show(): Promise<Page> {
    return page('public/polls/polls', pollsPage(await this.polls.overview()), { keepSeconds: 30 });
  }
}
