// For who does not read Dutch well: what this is, and whom to call, in five languages.
import { Controller, Get, Inject } from '@nestjs/common';
import { page, type Page } from '#platform/pages/page.js';
import { SITE } from '../../layout/site.module.js';
import type { Site } from '../../layout/site.js';
import { languageLines } from './language-lines.nl.js';

@Controller('andere-taal')
export class LanguagesController {
  constructor(@Inject(SITE) private readonly site: Site) {}

  @Get()
  show(): Page {
    const languages = languageLines(this.site.phone);
    return page('resident/languages/languages', { title: 'Andere taal', languages }, { keepSeconds: 300 });
  }
}
