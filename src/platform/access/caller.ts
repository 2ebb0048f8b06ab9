import { createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor, UserRole } from '../database/actor.js';

export type UserActor = Extract<Actor, { kind: 'user' }>;

export interface Caller {
  readonly actor: UserActor;
  readonly tokenId: string;
  /** Of a browser's sign-in: what pages say about who is there. null for programs. */
  readonly shownAs: { readonly name: string; readonly agencyName: string | null } | null;
}

const callers = new WeakMap<object, Caller>();

export function setCaller(request: object, caller: Caller): void {
  callers.set(request, caller);
}

/** null on a page that everybody may read, for somebody who is not signed in. */
export function callerIfAny(request: object): Caller | null {
  return callers.get(request) ?? null;
}

function callerOf(context: ExecutionContext): Caller {
  const caller = callerIfAny(context.switchToHttp().getRequest<Request>());
  if (!caller) throw new Error('This route asks who is calling but is public');
  return caller;
}

/** Who is acting, in a handler. */
export const Acting = createParamDecorator((_: unknown, context: ExecutionContext) => callerOf(context).actor);
export const TokenId = createParamDecorator((_: unknown, context: ExecutionContext) => callerOf(context).tokenId);

export const PUBLIC = 'access:public';
export const ALLOWED = 'access:roles';

/** A route that needs no sign-in. */
export const Public = () => SetMetadata(PUBLIC, true);

/** The roles that may use a route; every route that is not public names them. */
export const Allow = (...roles: UserRole[]) => SetMetadata(ALLOWED, roles);

export const MEMBERS = ['respondent', 'coordinator', 'approver'] as const satisfies readonly UserRole[];
export const CENTRAL = ['reviewer', 'administrator'] as const satisfies readonly UserRole[];
export const EVERYBODY = [...MEMBERS, ...CENTRAL] as const;
