// Everything between the network and the controllers: security headers, forms from elsewhere, limits, compression, files.
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { ForbiddenException, NotFoundException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { constants } from 'node:zlib';
import type { Assets } from '#platform/pages/assets.js';
import { ASSETS_PATH } from '#platform/pages/assets.js';
import { mayAct } from '#platform/pages/cross-site.js';
import { drawingPolicy, headersOfPagesOnly, isDrawing, securityHeaders } from './security-headers.js';

export type WebServerSettings = {
  readonly production: boolean;
  readonly assets: Assets;
  /** Requests one address may make in a minute before it must wait; a town hall shares one address. */
  readonly requestsPerMinute?: number;
};

const LARGEST_UPLOAD_BYTES = 60 * 1024 * 1024;
const LARGEST_MESSAGE_BYTES = 1024 * 1024;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Mail programs post here without a browser, as RFC 8058 asks, and mail servers hand in what comes back. */
const OPEN_TO_PROGRAMS = [/^\/(afmelden|geen-bericht)\/[^/]+\/een-klik$/, /^\/mail\/teruggekomen$/];

/** Call once, before `listen`. */
export async function configureWeb(app: NestFastifyApplication, settings: WebServerSettings): Promise<void> {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  const headers = securityHeaders(settings);
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers);
    refuseUnwritable(request);
    refuseCrossSite(request);
    done();
  });
  await app.register(compress, {
    threshold: 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await app.register(rateLimit, {
    max: settings.requestsPerMinute ?? 1200,
    timeWindow: '1 minute',
    allowList: (request: FastifyRequest) => request.url.startsWith(ASSETS_PATH),
  });
  await app.register(multipart, {
    limits: { fileSize: LARGEST_UPLOAD_BYTES, files: 1, fields: 50, fieldSize: 100_000 },
  });
  server.addContentTypeParser(
    'message/rfc822',
    { parseAs: 'buffer', bodyLimit: LARGEST_MESSAGE_BYTES },
    (_request, body, done) => done(null, body),
  );
  serveFiles(server, settings.assets, headersOfPagesOnly(headers));
}

/** A NUL can be written in an address, but in no text that PostgreSQL keeps. */
function refuseUnwritable({ url }: FastifyRequest): void {
  if (url.includes('%00')) throw new NotFoundException();
}

function refuseCrossSite(request: FastifyRequest): void {
  const { origin, host, 'sec-fetch-site': fetchSite } = request.headers;
  const path = request.url.split('?')[0] ?? '';
  const arrival = { method: request.method, path, host, origin, fetchSite: single(fetchSite) };
  if (!mayAct(arrival, OPEN_TO_PROGRAMS)) throw new ForbiddenException();
}

const single = (header: string | readonly string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : header?.[0];

function serveFiles(server: FastifyInstance, assets: Assets, ofPages: readonly string[]): void {
  server.get(`${ASSETS_PATH}*`, async (request, reply) => {
    const asset = assets.find(request.url.split('?')[0] ?? '');
    if (!asset) throw new NotFoundException();
    for (const name of ofPages) void reply.removeHeader(name);
    if (isDrawing(asset.type)) void reply.header('content-security-policy', drawingPolicy);
    void reply
      .type(asset.type)
      .header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`)
      .header('vary', 'accept-encoding');
    if (!asset.brotli || !/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return asset.content;
    void reply.header('content-encoding', 'br');
    return asset.brotli;
  });
  server.get('/robots.txt', async (_request, reply) =>
    reply.type('text/plain').send('User-agent: *\nDisallow: /p/\nDisallow: /werk\nDisallow: /vragen\n'),
  );
}
