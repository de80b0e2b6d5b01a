// The pages that explain: how it works, privacy and cookies, accessibility. The same for everybody.
import { Controller, Get } from '@nestjs/common';
import { page, type Page } from '#platform/pages/page.js';
import { cookies } from './cookies.nl.js';

const KEEP = { keepSeconds: 300 };

@Controller()
export class ExplanationController {
  @Get('uitleg')
  howItWorks(): Page {
    return page('public/explanation/how-it-works', { title: 'Zo werkt het', section: 'uitleg' }, KEEP);
  }

  @Get('privacy')
  privacy(): Page {
    return page('public/explanation/privacy', { title: 'Privacy en cookies', section: '', cookies }, KEEP);
  }

  @Get('toegankelijkheid')
  accessibility(): Page {
    return page('public/explanation/accessibility', { title: 'Toegankelijkheid', section: '' }, KEEP);
  }
}
