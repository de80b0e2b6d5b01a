// Lets only the right people through: `@May('medewerker')` on a controller or a route.
import {
  createParamDecorator,
  Injectable,
  SetMetadata,
  type CanActivate,
  type CustomDecorator,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { hasRole, type Role, type StaffPerson } from './roles.js';
import type { Step } from './sign-in.js';
import { StaffLogin, type SignedIn } from './staff-login.service.js';
import { sessionTokenOf } from './session-cookie.js';

const MAY = 'samenspel:may';
const signedInBy = new WeakMap<object, SignedIn>();

/** Without roles: everybody who is signed in. Routes without this decorator are open to everyone. */
export const May = (...roles: readonly Role[]): CustomDecorator => SetMetadata(MAY, roles);

/** Nobody is signed in, or a step of signing in is still to be done. The page storey sends them there. */
export class SignInNeeded extends Error {
  constructor(readonly step: Exclude<Step, 'done'> | 'sign-in') {
    super('signing in is needed');
  }
}

/** Signed in, but this is not theirs to see. */
export class NotAllowed extends Error {}

@Injectable()
export class MayGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly login: StaffLogin,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const roles = this.reflector.getAllAndOverride<readonly Role[] | undefined>(MAY, targets);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = sessionTokenOf(request);
    const signedIn = token === undefined ? undefined : await this.login.resolve(token);
    if (signedIn?.step === 'done') signedInBy.set(request, signedIn);
    if (roles === undefined) return true;
    if (!signedIn) throw new SignInNeeded('sign-in');
    if (signedIn.step !== 'done') throw new SignInNeeded(signedIn.step);
    if (roles.length > 0 && !hasRole(signedIn.person, roles)) throw new NotAllowed();
    return true;
  }
}

/** Who is signed in, on any page; undefined for everybody else. */
export function staffOf(request: FastifyRequest): SignedIn | undefined {
  return signedInBy.get(request);
}

/** The signed-in person, for routes behind `@May`. */
export const CurrentStaff = createParamDecorator((_: unknown, context: ExecutionContext): StaffPerson => {
  const signedIn = staffOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!signedIn) throw new SignInNeeded('sign-in');
  return signedIn.person;
});
