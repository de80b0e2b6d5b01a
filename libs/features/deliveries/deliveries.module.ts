// Wires the deliveries.
import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database/database.module.js';
import { deliveryTable, mailingTable } from './deliveries.table.js';
import { Mailings } from './mailings.service.js';
import { MailingsStore } from './mailings.store.js';

@Module({
  imports: [DatabaseModule.tables([mailingTable, deliveryTable])],
  providers: [Mailings, MailingsStore],
  exports: [Mailings],
})
export class DeliveriesModule {}
