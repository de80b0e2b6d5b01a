// Takes in a chosen file, of a new frame or for one that is there, and goes on to its columns.
import { Controller, Get, NotFoundException, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Draws } from '#features/draws/index.js';
import {
  LARGEST_UPLOAD_BYTES,
  UploadIntake,
  type ImportRefusal,
  type KeptFile,
} from '#features/population/index.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { kindAt, uploadAddress } from '../frame-address.js';
import { PopulationDesk } from '../population-desk.js';
import { demand, IMPORTERS, mayImport } from '../population-roles.js';
import { chooseFilePage, type ChooseFileFacts } from './choose-file.page.js';

@May(...IMPORTERS)
@Controller('werk/bevolking')
export class ChooseFileController {
  constructor(
    private readonly desk: PopulationDesk,
    private readonly intake: UploadIntake,
    private readonly draws: Draws,
  ) {}

  @Get('nieuw')
  newFrame(@CurrentStaff() person: StaffPerson): Page {
    return shown({ person, kind: 'frame', frame: null, drawn: null });
  }

  @Post('nieuw')
  takeFrame(@CurrentStaff() person: StaffPerson, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    return this.take(request, { person, kind: 'frame', frame: null, drawn: null });
  }

  @Get(':frameId/:kind')
  async addition(
    @CurrentStaff() person: StaffPerson,
    @Param('frameId') frameId: string,
    @Param('kind') path: string,
  ): Promise<Page> {
    return shown(await this.about(person, frameId, path));
  }

  @Post(':frameId/:kind')
  async takeAddition(
    @CurrentStaff() person: StaffPerson,
    @Param('frameId') frameId: string,
    @Param('kind') path: string,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    return this.take(request, await this.about(person, frameId, path));
  }

  private async about(person: StaffPerson, frameId: string, path: string): Promise<ChooseFileFacts> {
    const kind = kindAt(path);
    return this.desk.transactions.read(async (tx) => {
      const frame = await this.desk.frame(tx, frameId);
      if (!kind || frame.erasedAt) throw new NotFoundException();
      const drawn = kind === 'names' ? (await this.draws.drawnFrom(tx, frame.id)).length : null;
      return { person, kind, frame, drawn };
    });
  }

  private async take(request: FastifyRequest, facts: ChooseFileFacts): Promise<Page | SeeOther> {
    demand(mayImport(facts.person));
    const kept = await this.keep(request, facts);
    return kept.ok ? seeOther(uploadAddress(kept.upload.id, 'kolommen')) : shown({ ...facts, refused: kept });
  }

  /** The file streams into the store while it comes in; one byte too many tells that it is too large. */
  private async keep(request: FastifyRequest, { person, kind, frame }: ChooseFileFacts): Promise<KeptFile> {
    const limits = { fileSize: LARGEST_UPLOAD_BYTES + 1 };
    const sent = await request.file({ limits, throwFileSizeLimit: false });
    if (!sent) return { ok: false, refused: 'empty' };
    const file = { kind, frameId: frame?.id ?? null, name: sent.filename, chunks: sent.file };
    return this.intake.keep(file, person.accountId);
  }
}

function shown(facts: ChooseFileFacts & { readonly refused?: ImportRefusal }): Page {
  return page('staff/population/choose-file/choose-file', chooseFilePage(facts), {
    status: facts.refused ? 422 : 200,
  });
}
