import { Injectable } from '@nestjs/common';
import { AssessmentRegister } from '../assessments/assessment-register.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { placeIn } from './group-place.js';
import type { GroupPlace } from './group-place.js';
import { GroupRepository } from './group.repository.js';
import type { GroupQuartiles, OwnFacts } from './group.repository.js';

export interface GroupLine {
  /** A dimension or `overall`. */
  readonly of: string;
  /** The agency's own score; null where it has none. */
  readonly score: number | null;
  /** null where fewer than five others have a score. */
  readonly group: Pick<GroupQuartiles, 'agencies' | 'lower' | 'median' | 'upper'> | null;
  readonly place: GroupPlace | null;
}

export interface Group {
  /** null where nothing has been handed in yet. */
  readonly own: OwnFacts | null;
  readonly lines: readonly GroupLine[];
}

/** Where an agency stands among others like it, without a name of any of them. */
@Injectable()
export class ReadGroup {
  constructor(
    private readonly groups: GroupRepository,
    private readonly assessments: AssessmentRegister,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404 where the assessment is not the caller's agency's */
  read(actor: UserActor, assessmentId: string): Promise<Group> {
    return this.unitOfWork.run(actor, async () => {
      await this.assessments.find(assessmentId);
      const own = await this.groups.own(assessmentId);
      if (!own) return { own, lines: [] };
      const quartiles = new Map((await this.groups.quartiles(assessmentId)).map((row) => [row.place, row]));
      const named = [...this.catalogue.version.structure.dimensions.map(({ code }) => code), 'overall'];
      const scores = [...own.dimensions, own.score];
      return { own, lines: named.map((of, index) => lineOf(of, scores[index] ?? null, quartiles.get(index + 1))) };
    });
  }
}

function lineOf(of: string, score: number | null, found: GroupQuartiles | undefined): GroupLine {
  if (!found) return { of, score, group: null, place: null };
  const { agencies, lower, median, upper } = found;
  const place = score === null ? null : placeIn(found, score);
  return { of, score, group: { agencies, lower, median, upper }, place };
}
