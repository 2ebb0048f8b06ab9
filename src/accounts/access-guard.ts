import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { ALLOWED, PUBLIC, setCaller } from '../platform/access/caller.js';
import type { Caller } from '../platform/access/caller.js';
import type { UserRole } from '../platform/database/actor.js';
import { AppError, forbidden } from '../platform/http/app-error.js';
import { readBody } from '../platform/http/read-body.js';
import { isForPrograms, wantsPage } from '../platform/http/problem-page.js';
import { Redirection } from '../platform/http/redirection.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { FormGuard } from './form-guard.js';
import { Identify } from './identify.js';

/** The door of every route, in the contract's order: who is asking (401), may they (403), and only then the body. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identify: Identify,
    private readonly forms: FormGuard,
    private readonly settings: SettingsRegister,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    await this.settings.lookAgain();
    const isPublic = this.reflector.get<boolean>(PUBLIC, context.getHandler()) === true;
    const program = isPublic && isForPrograms(request) ? null : await this.identify.program(request);
    const browser = program || (isPublic && isForPrograms(request)) ? null : await this.identify.browser(request);
    const caller = program ?? browser;
    if (caller) setCaller(request, caller);
    if (!isPublic) await this.refuse(caller, context, request, response);
    await readBody(context.getHandler(), request, response);
    if (!program) await this.forms.check(request, browser);
    return true;
  }

  private async refuse(caller: Caller | null, context: ExecutionContext, request: Request, response: Response) {
    const allowed = this.reflector.get<UserRole[] | undefined>(ALLOWED, context.getHandler()) ?? [];
    if (caller?.actor.roles.some((role) => allowed.includes(role))) return;
    if (caller) throw wrongRole();
    if (!wantsPage(request)) throw notSignedIn();
    if (request.method === 'GET') throw new Redirection(`/sign-in?next=${encodeURIComponent(request.originalUrl)}`);
    // What was typed goes with the page that asks to sign in again (see front/sign-in-again.ts).
    await readBody(context.getHandler(), request, response);
    throw notSignedIn();
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
