import { Injectable } from '@nestjs/common';
import type { Submission } from './submission.entity.js';
import { SubmissionsRepository } from './submissions.repository.js';
import type { SubmissionRevision } from './submissions.repository.js';

/** Submissions as other rooms need them. Used inside a unit of work. */
@Injectable()
export class SubmissionRegister {
  constructor(private readonly submissions: SubmissionsRepository) {}

  /** null where the caller may not see it. */
  find(id: string): Promise<Submission | null> {
    return this.submissions.byId(id);
  }

  /** Of every assessment of a pilot the one that was handed in last, as far as the caller may see them. */
  lastOfPilot(pilotId: string): Promise<Submission[]> {
    return this.submissions.lastOfPilot(pilotId);
  }

  /** Of one assessment, newest first. */
  revisionsOf(assessmentId: string): Promise<SubmissionRevision[]> {
    return this.submissions.revisionsOf(assessmentId);
  }
}
