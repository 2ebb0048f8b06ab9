import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PathFactor } from '../framework/path-factor.js';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Fields } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { FactorPages } from './factor-pages.js';

/** The agency's answer to one factor: written by the coordinator, read by everybody of the agency. */
@Controller('assessments/:id/factors/:factor')
export class AgencyFactorPages {
  constructor(private readonly factors: FactorPages) {}

  @Get()
  @Allow(...MEMBERS)
  show(
    @Acting() actor: UserActor,
    @Param('id', PathId) assessmentId: string,
    @Param('factor', PathFactor) factor: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return this.factors.show({ kind: 'agency', actor, assessmentId, factor, request, response });
  }

  @Post()
  @Allow('coordinator')
  save(
    @Acting() actor: UserActor,
    @Param('id', PathId) assessmentId: string,
    @Param('factor', PathFactor) factor: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<unknown> {
    return this.factors.save({ kind: 'agency', actor, assessmentId, factor, request, response }, fields);
  }
}

/** The caller's own answer to one factor: nobody else reads it. */
@Controller('assessments/:id/own/:factor')
export class OwnFactorPages {
  constructor(private readonly factors: FactorPages) {}

  @Get()
  @Allow(...MEMBERS)
  show(
    @Acting() actor: UserActor,
    @Param('id', PathId) assessmentId: string,
    @Param('factor', PathFactor) factor: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return this.factors.show({ kind: 'own', actor, assessmentId, factor, request, response });
  }

  @Post()
  @Allow(...MEMBERS)
  save(
    @Acting() actor: UserActor,
    @Param('id', PathId) assessmentId: string,
    @Param('factor', PathFactor) factor: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<unknown> {
    return this.factors.save({ kind: 'own', actor, assessmentId, factor, request, response }, fields);
  }
}
