import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { Actor } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import { SubmissionRegister } from '../submissions/submission-register.js';
import type { Submission } from '../submissions/submission.entity.js';
import { matterName } from './matter.view.js';
import { NamedMattersRepository } from './named-matters.repository.js';
import type { NamedMatter } from './named-matters.repository.js';

/** What one submission asked the centre, and what became of it: for its agency too, which learns of no other. */
@Injectable()
export class ReadNamedMatters {
  constructor(
    private readonly submissions: SubmissionRegister,
    private readonly named: NamedMattersRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404 */
  read(
    actor: Actor,
    submissionId: string,
    locale: Locale,
  ): Promise<{ submission: Submission; matters: NamedMatter[] }> {
    return this.unitOfWork.run(actor, async () => {
      const submission = await this.submissions.find(submissionId);
      if (!submission) throw notFound();
      const order = this.catalogue.answerable;
      const matters = (await this.named.namedIn(submissionId)).map((matter) => ({
        ...matter,
        name: matterName(matter, this.catalogue.version, locale),
        factors: matter.factors.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)),
      }));
      return { submission, matters };
    });
  }
}
