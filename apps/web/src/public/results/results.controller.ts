// All results that are public.
import { Controller, Get } from '@nestjs/common';
import { page, type Page } from '#platform/pages/page.js';
import { PublicPolls } from '../public-polls.js';
import { resultsPage } from './results.page.js';

@Controller('uitkomsten')
export class ResultsController {
  constructor(private readonly polls: PublicPolls) {}

  @Get()
  async show(): Promise<Page> {
    return page('public/results/results', resultsPage(await this.polls.overview()), { keepSeconds: 30 });
  }
}
