// One look at the database for everybody who follows a mailing, of a poll or of an assembly.
import { Module } from '@nestjs/common';
import { DeliveriesModule } from '#features/deliveries/index.js';
import { LiveSending } from './live-sending.service.js';

@Module({ imports: [DeliveriesModule], providers: [LiveSending], exports: [LiveSending] })
export class LiveSendingModule {}
