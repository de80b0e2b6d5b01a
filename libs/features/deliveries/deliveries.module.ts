// Wires the deliveries.
import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database/database.module.js';
import { MailModule } from '#platform/mail/mail.module.js';
import { ClaimsStore } from './claims.store.js';
import { DeliveryEngine } from './delivery-engine.service.js';
import { DeliveryJournal } from './delivery-journal.service.js';
import { deliveryTable, mailingTable } from './deliveries.table.js';
import { Mailings } from './mailings.service.js';
import { MailingsStore } from './mailings.store.js';
import { ReturnPaths } from './return-paths.service.js';
import { GoLive } from './go-live.service.js';
import { Returned } from './returned.service.js';
import { ReturnedStore } from './returned.store.js';
import { SendingLine } from './sending-line.service.js';

@Module({
  imports: [MailModule, DatabaseModule.tables([mailingTable, deliveryTable])],
  providers: [
    Mailings,
    MailingsStore,
    DeliveryEngine,
    DeliveryJournal,
    ReturnPaths,
    GoLive,
    Returned,
    ReturnedStore,
    SendingLine,
    ClaimsStore,
  ],
  exports: [GoLive, Mailings, DeliveryEngine, Returned],
})
export class DeliveriesModule {}
