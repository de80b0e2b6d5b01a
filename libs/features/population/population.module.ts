// Wires the population feature.
import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database/database.module.js';
import { AreaMaps } from './area-maps.service.js';
import { AreaMapsStore } from './area-maps.store.js';
import { areasTable } from './areas.table.js';
import { ContactBurden } from './contact-burden.service.js';
import { ContactLedger } from './contact-ledger.service.js';
import { ContactLedgerStore } from './contact-ledger.store.js';
import { ContactsStore } from './contacts.store.js';
import { FrameErasure } from './frame-erasure.service.js';
import { FrameOverviews } from './frame-overviews.service.js';
import { FramesStore } from './frames.store.js';
import { framesTable } from './frames.table.js';
import { ImportLines } from './import-lines.service.js';
import { Imports } from './imports.service.js';
import { ImportsStore } from './imports.store.js';
import { mutationsTable } from './mutations.table.js';
import { OverviewStore } from './overview.store.js';
import { PersonsStore } from './persons.store.js';
import { Population } from './population.service.js';
import { UploadIntake } from './upload-intake.service.js';
import { Uploads } from './uploads.service.js';
import { UploadsStore } from './uploads.store.js';
import { uploadsTable } from './uploads.table.js';

@Module({
  imports: [DatabaseModule.tables([areasTable, framesTable, mutationsTable, uploadsTable])],
  providers: [
    FramesStore,
    PersonsStore,
    ContactsStore,
    ContactLedgerStore,
    ImportsStore,
    OverviewStore,
    UploadsStore,
    AreaMapsStore,
    AreaMaps,
    ContactBurden,
    ContactLedger,
    FrameErasure,
    FrameOverviews,
    ImportLines,
    Imports,
    Population,
    UploadIntake,
    Uploads,
  ],
  exports: [
    AreaMaps,
    ContactBurden,
    FrameErasure,
    FrameOverviews,
    Imports,
    Population,
    UploadIntake,
    Uploads,
  ],
})
export class PopulationModule {}
