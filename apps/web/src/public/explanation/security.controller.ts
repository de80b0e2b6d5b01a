// Where somebody who finds a weak spot in this site can report it (RFC 9116).
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { SITE } from '../../layout/site.module.js';
import type { Site } from '../../layout/site.js';
import { securityText } from './security-text.js';

@Controller('.well-known')
export class SecurityController {
  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'baseUrl'>,
    @Inject(SITE) private readonly site: Pick<Site, 'securityContact'>,
  ) {}

  @Get('security.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  show(): string {
    return securityText({
      contact: this.site.securityContact,
      baseUrl: this.config.baseUrl,
      now: this.clock.now(),
    });
  }
}
