// The door for people: every page of residents, public and staff is listed here.
import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '#platform/config/config.js';
import { HealthController } from '#platform/health/health.controller.js';
import { PlatformModule } from '#platform/platform.module.js';
import { StaffLoginModule } from '#platform/staff-login/staff-login.module.js';

@Module({})
export class WebModule {
  static for(config: Config): DynamicModule {
    return {
      module: WebModule,
      imports: [PlatformModule.for(config, 'samenspel_web'), StaffLoginModule],
      controllers: [HealthController],
    };
  }
}
