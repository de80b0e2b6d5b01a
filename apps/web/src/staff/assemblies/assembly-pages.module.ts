// The pages on which staff make an assembly: from idea to filled seats.
import { Module } from '@nestjs/common';
import { AssembliesModule } from '#features/assemblies/index.js';
import { DeliveriesModule } from '#features/deliveries/index.js';
import { DrawsModule } from '#features/draws/index.js';
import { InvitationsModule } from '#features/invitations/index.js';
import { PopulationModule } from '#features/population/index.js';
import { LiveSendingModule } from '../sending/live-sending.module.js';
import { StaffNames } from '../audit/staff-names.js';
import { AssemblyDesk } from './assembly-desk.js';
import { AssemblyController } from './assembly/assembly.controller.js';
import { AssemblyAudienceController } from './audience/audience.controller.js';
import { AssemblyDetailsController } from './details/details.controller.js';
import { AssemblyDrawController } from './draw/assembly-draw.controller.js';
import { AssemblyDrawDesk } from './draw/assembly-draw-desk.js';
import { AssemblyLettersController } from './inviting/assembly-letters.controller.js';
import { AssemblyProgressController } from './inviting/assembly-progress.controller.js';
import { AssemblyMailingsController } from './inviting/assembly-mailings.controller.js';
import { ExtendController } from './extend/extend.controller.js';
import { InvitingController } from './inviting/inviting.controller.js';
import { AssembliesOverviewController } from './overview/overview.controller.js';
import { PanelDesk } from './panel-desk.js';
import { PanelCheckController } from './check/check.controller.js';
import { PanelSealController } from './seal/panel-seal.controller.js';
import { RegistrationsController } from './registrations/registrations.controller.js';
import { RegistrantLettersController } from './seats/registrant-letters.controller.js';
import { SeatsController } from './seats/seats.controller.js';
import { TablesController } from './tables/tables.controller.js';
import { TelephoneController } from './telephone/telephone.controller.js';
import { TargetsController } from './targets/targets.controller.js';
import { TrialController } from './trial/trial.controller.js';

@Module({
  imports: [
    AssembliesModule,
    DeliveriesModule,
    DrawsModule,
    InvitationsModule,
    PopulationModule,
    LiveSendingModule,
  ],
  controllers: [
    AssembliesOverviewController,
    // Before the page of one assembly, so that /nieuw is not taken for its id.
    AssemblyDetailsController,
    AssemblyController,
    AssemblyAudienceController,
    TargetsController,
    AssemblyDrawController,
    AssemblyMailingsController,
    AssemblyLettersController,
    AssemblyProgressController,
    InvitingController,
    ExtendController,
    TrialController,
    RegistrationsController,
    PanelCheckController,
    PanelSealController,
    RegistrantLettersController,
    SeatsController,
    TelephoneController,
    TablesController,
  ],
  providers: [AssemblyDesk, AssemblyDrawDesk, PanelDesk, StaffNames],
})
export class AssemblyPagesModule {}
