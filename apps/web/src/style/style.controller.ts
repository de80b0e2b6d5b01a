// Shows every component in every state, to look at and to test; absent in production.
import { Controller, Get } from '@nestjs/common';
import { page, type Page } from '#platform/pages/page.js';
import { stylePage } from './style.page.js';

@Controller('stijl')
export class StyleController {
  @Get()
  show(): Page {
    return page('style/style', stylePage);
  }
}
