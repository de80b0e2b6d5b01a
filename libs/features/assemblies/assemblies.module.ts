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
import { AssemblyPost } from './assembly-post.service.js';
import { FormStamp } from './form-stamp.service.js';
import { OpenAssembly } from './open-assembly.service.js';
import { RegistrantBox } from './registrant-box.service.js';
import { RegistrantLetters } from './registrant-letters.service.js';
import { RegistrantLettersStore } from './registrant-letters.store.js';
import { RegistrantReach } from './registrant-reach.service.js';
import { RegistrationConfirmation } from './registration-confirmation.service.js';
import { Registrations } from './registrations.service.js';
import { RegistrationsStore } from './registrations.store.js';
import { PanelTasks } from './panel-tasks.service.js';
import { PanelTasksStore } from './panel-tasks.store.js';
import { PanelThread } from './panel-thread.service.js';
import { Panels } from './panels.service.js';
import { ReserveList } from './reserve-list.service.js';
import { Reserves } from './reserves.service.js';
import { PanelsStore } from './panels.store.js';
import { SeatAnswers } from './seat-answers.service.js';
import { SeatLinks } from './seat-links.service.js';
import { Seatings } from './seatings.service.js';
import { SeatingsStore } from './seatings.store.js';
import { SeatsStore } from './seats.store.js';
import { Seats } from './seats.service.js';
import { EraseAssembly } from './erase-assembly.service.js';

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
    AssemblyPost,
    RegistrationConfirmation,
    FormStamp,
    OpenAssembly,
    RegistrantBox,
    RegistrantLetters,
    RegistrantLettersStore,
    RegistrantReach,
    Registrations,
    RegistrationsStore,
    SeatAnswers,
    SeatLinks,
    Seats,
    SeatsStore,
    EraseAssembly,
    PanelTasks,
    PanelTasksStore,
    PanelThread,
    Panels,
    PanelsStore,
    ReserveList,
    Reserves,
    Seatings,
    SeatingsStore,
  ],
  exports: [
    Assemblies,
    AssemblyMail,
    FormStamp,
    OpenAssembly,
    PanelTasks,
    Panels,
    RegistrantBox,
    RegistrantLetters,
    Registrations,
    SeatAnswers,
    SeatLinks,
    Seatings,
    Seats,
    EraseAssembly,
  ],
})
export class AssembliesModule {}
