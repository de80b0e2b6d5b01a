// Wires the door for bounces and complaints.
import { Module } from '@nestjs/common';
import { InvitationsModule } from '#features/invitations/index.js';
import { MailReturnsController } from './mail-returns.controller.js';

@Module({ imports: [InvitationsModule], controllers: [MailReturnsController] })
export class MailReturnsModule {}
