// Who reads a result: council members may earlier than everybody.
import type { FastifyRequest } from 'fastify';
import { staffOf } from '#platform/staff-login/may.guard.js';
import { hasRole } from '#platform/staff-login/roles.js';
import { COUNCIL_READERS } from '../../council/council-readers.js';
import type { Reader } from '../published-results.js';

export function readerOf(request: FastifyRequest): Reader {
  const signedIn = staffOf(request);
  return signedIn && hasRole(signedIn.person, COUNCIL_READERS) ? 'council' : 'public';
}
