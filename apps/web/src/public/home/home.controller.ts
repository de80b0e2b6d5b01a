// The front page of the site.
import { Controller, Get, Inject } from '@nestjs/common';
import { page, type Page } from '#platform/pages/page.js';
import type { Site } from '../../layout/site.js';
import { SITE } from '../../layout/site.module.js';
import { PublicPolls } from '../public-polls.js';
import { homePage } from './home.page.js';

@Controller()
export class HomeController {
  constructor(
    private readonly polls: PublicPolls,
    @Inject(SITE) private readonly site: Site,
  ) {}

  @Get()
  async show(): Promise<Page> {
    return page('public/home/home', homePage(await this.polls.overview(), this.site.town), {
      keepSeconds: 30,
    });
  }
}
