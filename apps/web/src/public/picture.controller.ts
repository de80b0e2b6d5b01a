// Serves the pictures of questions; their address is the hash of their bytes, so browsers may keep them for good.
import { Controller, Get, NotFoundException, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Pictures } from '#features/questionnaires/index.js';
import { Transactions } from '#platform/database/transactions.js';

@Controller('afbeeldingen')
export class PicturesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly pictures: Pictures,
  ) {}

  @Get(':digest')
  async show(
    @Param('digest') digest: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const known = /^[0-9a-f]{64}$/.test(digest);
    const picture = known ? await this.transactions.read((tx) => this.pictures.find(tx, digest)) : undefined;
    if (!picture) throw new NotFoundException();
    void reply.header('cache-control', 'public, max-age=31536000, immutable');
    return new StreamableFile(picture.bytes, { type: picture.mediaType });
  }
}
