import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { StandingsRepository } from './standings.repository.js';
import type { Standing } from './standings.repository.js';
import { TurnsRepository } from './turns.repository.js';

export interface ReviewStanding extends Standing {
  /** Questions that wait for the agency. */
  readonly toAnswer: readonly FactorCode[];
}

/** Where the reviews of several assessments stand, and what they want of the agency. */
@Injectable()
export class ReadStandings {
  constructor(
    private readonly standings: StandingsRepository,
    private readonly turns: TurnsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** By assessment; one of which the caller may see no submission is missing. */
  ofAssessments(actor: UserActor, ids: readonly string[]): Promise<ReadonlyMap<string, ReviewStanding>> {
    return this.unitOfWork.run(actor, async () => {
      const standings = await this.standings.of(ids);
      const turns = await this.turns.of(standings.map(({ reviewId }) => reviewId));
      return new Map(
        standings.map((standing) => {
          const of = [...(turns.get(standing.reviewId) ?? [])];
          const toAnswer = of.filter(([, turn]) => turn === 'agency').map(([factor]) => factor);
          return [standing.assessmentId, { ...standing, toAnswer }];
        }),
      );
    });
  }
}
