// Wires the assemblies for Nest.
import { Module } from '@nestjs/common';
import { DeliveriesModule } from '#features/deliveries/index.js';
import { DrawsModule } from '#features/draws/index.js';
import { InvitationsModule } from '#features/invitations/index.js';
import { PopulationModule } from '#features/population/index.js';
import { DatabaseModule } from '#platform/database/database.module.js';
import { Assemblies } from './assemblies.service.js';
import { AssembliesStore } from './assemblies.store.js';
import { assemblyTable } from './assemblies.table.js';
import { AssemblyMail } from './assembly-mail.service.js';
import { FormStamp } from './form-stamp.service.js';
import { OpenAssembly } from './open-assembly.service.js';
import { RegistrantBox } from './registrant-box.service.js';
import { Registrations } from './registrations.service.js';
import { RegistrationsStore } from './registrations.store.js';
import { SeatLinks } from './seat-links.service.js';

@Module({
  imports: [
    DatabaseModule.tables([assemblyTable]),
    DeliveriesModule,
    DrawsModule,
    InvitationsModule,
    PopulationModule,
  ],
  providers: [
    Assemblies,
    AssembliesStore,
    AssemblyMail,
    FormStamp,
    OpenAssembly,
    RegistrantBox,
    Registrations,
    RegistrationsStore,
    SeatLinks,
  ],
  exports: [Assemblies, AssemblyMail, FormStamp, OpenAssembly, RegistrantBox, Registrations, SeatLinks],
})
export class AssembliesModule {}
