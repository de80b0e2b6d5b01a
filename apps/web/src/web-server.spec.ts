// Proves what stands between the network and the controllers: headers, forms from elsewhere, error pages, files.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, NotFoundException, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest, InjectOptions } from 'fastify';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { startPageServer, type PageServer } from '../../../test/support/page-server.js';
import { openEventStream } from './event-stream.js';
import { ExplanationController } from './public/explanation/explanation.controller.js';

@Controller('proef')
class TrialController {
  @Get('stuk')
  broken(): Page {
    throw new Error('geheim antwoord van een inwoner');
  }

  @Get('zonder-blad')
  unwritten(): Page {
    return page('nergens/niets', {});
  }

  @Get('weg')
  gone(): Page {
    throw new NotFoundException('intern verhaal');
  }

  @Get('stroom')
  stream(@Res() reply: FastifyReply): void {
    openEventStream(reply, 3000).end('data: klaar\n\n');
  }

  @Post('pagina')
  again(): Page {
    return page('errors/error', { title: 'Opnieuw', text: 'Nog eens', reference: '' }, { status: 422 });
  }

  @Post('klaar')
  done(@Body() body: Readonly<Record<string, string>>): SeeOther {
    return seeOther(`/proef/${String(body['naar'])}`);
  }

  @Post('bestand')
  async upload(@Req() request: FastifyRequest): Promise<{ readonly bytes: number }> {
    const file = await request.file();
    let bytes = 0;
    for await (const chunk of file?.file ?? []) bytes += String(chunk).length;
    return { bytes };
  }
}

@Controller('afmelden')
class UnsubscribeController {
  @Post(':token/een-klik')
  oneClick(): string {
    return 'afgemeld';
  }
}

let server: PageServer;
const inject = (request: InjectOptions | string) => server.app.inject(request);

beforeAll(async () => {
  const controllers = [TrialController, UnsubscribeController, ExplanationController];
  server = await startPageServer(controllers, 50);
});
afterAll(() => server.app.close());

const own = { 'sec-fetch-site': 'same-origin' };
const form = { ...own, 'content-type': 'application/x-www-form-urlencoded' };

describe('every page', () => {
  it('may load nothing from elsewhere, run nothing written in it and stand in no frame', async () => {
    const told = {
      'content-security-policy':
        "default-src 'none';style-src 'self';script-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';" +
        "frame-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'",
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      'referrer-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
      'x-download-options': 'noopen',
      'x-frame-options': 'DENY',
      'x-permitted-cross-domain-policies': 'none',
      'x-xss-protection': '0',
    };
    for (const url of ['/uitleg', '/nergens', '/proef/stroom', '/assets/nergens.css'])
      expect((await inject(url)).headers).toMatchObject(told);
    expect((await inject({ method: 'POST', url: '/proef/klaar' })).headers).toMatchObject(told);
  });

  it('keeps to itself what files need not say, but never that they are what they say they are', async () => {
    const { headers } = await inject(server.look.site.stylesheet);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers).not.toHaveProperty('content-security-policy');
    const drawing = await inject(server.look.site.icon);
    expect(drawing.headers['content-security-policy']).toBe(
      "default-src 'none';style-src 'unsafe-inline';sandbox",
    );
  });

  it('is kept only when it is the same for everybody', async () => {
    expect((await inject('/uitleg')).headers['cache-control']).toBe('public, max-age=300');
    const { headers, statusCode } = await inject({ method: 'POST', url: '/proef/pagina', headers: own });
    expect([statusCode, headers['cache-control']]).toEqual([422, 'no-store']);
  });

  it('travels small', async () => {
    const { headers } = await inject({ url: '/uitleg', headers: { 'accept-encoding': 'br' } });
    expect(headers['content-encoding']).toBe('br');
  });
});

describe('a posted form', () => {
  it('leads to another page', async () => {
    const response = await inject({
      method: 'POST',
      url: '/proef/klaar',
      headers: form,
      payload: 'naar=huis',
    });
    expect([response.statusCode, response.headers.location]).toEqual([303, '/proef/huis']);
  });

  it('is refused with a page when it comes from another site', async () => {
    const response = await inject({
      method: 'POST',
      url: '/proef/klaar',
      headers: { ...form, 'sec-fetch-site': 'cross-site' },
      payload: 'naar=huis',
    });
    expect(response.statusCode).toBe(403);
    expect(response.body).toContain('Dit mag u niet zien of doen');
  });

  it('with a NUL in its address leads nowhere', async () => {
    expect((await inject('/uitleg%00')).statusCode).toBe(404);
  });

  it('needs no browser for unsubscribing with one click', async () => {
    const response = await inject({ method: 'POST', url: '/afmelden/abc/een-klik' });
    expect([response.statusCode, response.body]).toEqual([201, 'afgemeld']);
  });

  it('may carry a large file', async () => {
    const line = 'x'.repeat(1023) + '\n';
    const start = '--grens\r\nContent-Disposition: form-data; name="b"; filename="b.csv"\r\n\r\n';
    const response = await inject({
      method: 'POST',
      url: '/proef/bestand',
      headers: { ...own, 'content-type': 'multipart/form-data; boundary=grens' },
      payload: `${start}${line.repeat(3000)}\r\n--grens--\r\n`,
    });
    expect(response.json()).toEqual({ bytes: 3000 * 1024 });
  });
});

describe('a stream of events', () => {
  it('is told to come back when the line is lost, and is kept by nobody', async () => {
    const { headers, body } = await inject('/proef/stroom');
    expect(headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toBe('retry: 3000\n\ndata: klaar\n\n');
  });
});

describe('what cannot be served', () => {
  it('gets a calm page when it does not exist', async () => {
    for (const url of ['/nergens', '/proef/weg', '/assets/nergens.css']) {
      const response = await inject(url);
      expect(response.statusCode).toBe(404);
      expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(response.body).toContain('Deze pagina bestaat niet');
      expect(response.body).not.toContain('intern verhaal');
    }
  });

  it('is logged once under the number that is shown, when it is our fault', async () => {
    const { logged } = server;
    for (const url of ['/proef/stuk', '/proef/zonder-blad']) {
      const response = await inject(url);
      expect(response.statusCode).toBe(500);
      expect(response.body).not.toContain('geheim antwoord');
      expect(logged).toHaveLength(1);
      expect(response.body).toContain(Object(logged.pop()?.facts).reference);
    }
  });

  it('is asked to wait when it comes too often', async () => {
    const wave = await Promise.all(Array.from({ length: 60 }, () => inject('/robots.txt')));
    const last = wave.at(-1);
    expect(last?.statusCode).toBe(429);
    expect(last?.body).toContain('Even wachten');
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('a file', () => {
  it('may be kept for ever, because its address changes with it', async () => {
    const { stylesheet, textFont, script, icon } = server.look.site;
    for (const url of [stylesheet, textFont, script, icon]) {
      const response = await inject(url);
      expect([url, response.statusCode]).toEqual([url, 200]);
      expect(response.headers['cache-control']).toContain('immutable');
    }
  });

  it('travels as small as it can to a browser that understands', async () => {
    const url = server.look.site.stylesheet;
    const small = await inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
    const plain = await inject({ url, headers: { 'accept-encoding': 'identity' } });
    expect(small.headers['content-encoding']).toBe('br');
    expect(plain.body).toContain('--sp-accent:');
    expect(small.rawPayload.length * 3).toBeLessThan(plain.rawPayload.length);
  });
});
