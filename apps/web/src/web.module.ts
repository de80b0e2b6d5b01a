// The door for people: every page of residents, public and staff is listed here.
import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '#platform/config/config.js';
import { HealthController } from '#platform/health/health.controller.js';
import { PagesModule } from '#platform/pages/pages.module.js';
import type { Views } from '#platform/pages/views.js';
import { PlatformModule } from '#platform/platform.module.js';
import { StaffLoginModule } from '#platform/staff-login/staff-login.module.js';
import { errorPages } from './errors/error-pages.js';
import { SiteModule } from './layout/site.module.js';
import type { Look } from './look/look.js';
import { MailReturnsModule } from './mail-returns/mail-returns.module.js';
import { ExplanationController } from './public/explanation/explanation.controller.js';
import { SecurityController } from './public/explanation/security.controller.js';
import { PublicPagesModule } from './public/public-pages.module.js';
import { PostbusPagesModule } from './postbus/postbus-pages.module.js';
import { ResidentPagesModule } from './resident/resident-pages.module.js';
import { AssemblyPagesModule } from './staff/assemblies/assembly-pages.module.js';
import { DrawPagesModule } from './staff/draws/draw-pages.module.js';
import { PollPagesModule } from './staff/polls/poll-pages.module.js';
import { PopulationPagesModule } from './staff/population/population-pages.module.js';
import { ResultPagesModule } from './staff/results/result-pages.module.js';
import { StaffPagesModule } from './staff/staff-pages.module.js';
import { StyleController } from './style/style.controller.js';

@Module({})
export class WebModule {
  static for(config: Config, look: Look, views: Views): DynamicModule {
    return {
      module: WebModule,
      imports: [
        PlatformModule.for(config, 'samenspel_web'),
        PagesModule.with(views, errorPages),
        SiteModule.with(look.site),
        StaffLoginModule,
        PublicPagesModule,
        ResidentPagesModule,
        StaffPagesModule,
        PollPagesModule,
        ResultPagesModule,
        DrawPagesModule,
        AssemblyPagesModule,
        PopulationPagesModule,
        MailReturnsModule,
        PostbusPagesModule.where(config),
      ],
      controllers: [
        HealthController,
        ExplanationController,
        SecurityController,
        ...(config.production ? [] : [StyleController]),
      ],
    };
  }
}
