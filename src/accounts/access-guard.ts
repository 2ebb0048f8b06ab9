import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { Clock } from '../platform/clock/clock.js';
import type { UserRole } from '../platform/database/actor.js';
import { AppError, forbidden } from '../platform/http/app-error.js';
import { readJsonBody } from '../platform/http/json-body.js';
import { AccountsRepository } from './accounts.repository.js';
import { ALLOWED, PUBLIC, setCaller } from '../platform/access/caller.js';
import type { Caller } from '../platform/access/caller.js';
import { bearerToken, hashOfToken } from './token.js';

/** The door of every route, in the contract's order: who is asking (401), may they (403), and only then the body. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly accounts: AccountsRepository,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    if (!this.reflector.get<boolean>(PUBLIC, context.getHandler())) {
      const caller = await this.identify(request);
      const allowed = this.reflector.get<UserRole[] | undefined>(ALLOWED, context.getHandler()) ?? [];
      if (!caller.actor.roles.some((role) => allowed.includes(role))) throw wrongRole();
      setCaller(request, caller);
    }
    await readJsonBody(request, response);
    return true;
  }

  private async identify(request: Request): Promise<Caller> {
    const token = bearerToken(request.headers.authorization);
    const owner = token === null ? null : await this.accounts.tokenOwner(hashOfToken(token));
    if (!owner || owner.expiresAt <= this.clock.now()) throw notSignedIn();
    const { userId, agencyId, roles, tokenId } = owner;
    return { actor: { kind: 'user', userId, agencyId, roles }, tokenId };
  }
}

const notSignedIn = () =>
  new AppError(
    401,
    'not-signed-in',
    { 'zh-TW': '請先登入；登入可能已逾時。', en: 'Please sign in; your sign-in may have expired.' },
    { headers: { 'WWW-Authenticate': 'Bearer' } },
  );

const wrongRole = () =>
  forbidden('wrong-role', {
    'zh-TW': '您的角色不能使用這項功能。',
    en: 'Your role may not do this.',
  });
