// Sends who is not signed in, or not far enough, to the page where that is done.
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignInNeeded } from '#platform/staff-login/may.guard.js';

const PATHS: Readonly<Record<SignInNeeded['step'], string>> = {
  'sign-in': '/inloggen',
  'second-factor': '/inloggen/code',
  'change-password': '/inloggen/wachtwoord',
  'enrol-second-factor': '/inloggen/tweede-stap',
};

@Catch(SignInNeeded)
export class SignInNeededFilter implements ExceptionFilter<SignInNeeded> {
  catch(needed: SignInNeeded, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const [path = ''] = request.url.split('?');
    const onwards = request.method === 'GET' ? `?verder=${encodeURIComponent(path)}` : '';
    void reply
      .status(303)
      .header('cache-control', 'no-store')
      .header('location', `${PATHS[needed.step]}${onwards}`)
      .send('');
  }
}
