// Wires the population feature.
import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database/database.module.js';
import { areasTable } from './areas.table.js';
import { ContactLedger } from './contact-ledger.service.js';
import { ContactLedgerStore } from './contact-ledger.store.js';
import { ContactsStore } from './contacts.store.js';
import { FramesStore } from './frames.store.js';
import { framesTable } from './frames.table.js';
import { PersonsStore } from './persons.store.js';
import { Population } from './population.service.js';

@Module({
  imports: [DatabaseModule.tables([areasTable, framesTable])],
  providers: [FramesStore, PersonsStore, ContactsStore, ContactLedgerStore, ContactLedger, Population],
  exports: [Population],
})
export class PopulationModule {}
