import { Injectable } from '@nestjs/common';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { ReviewerSheet } from '../sheet/reviewer-sheet.js';
import { agreementsOf } from './agreements-of.js';
import { mentionsOf } from './mentions-of.js';
import { MentionsRepository } from './mentions.repository.js';
import type { Submission } from './submission.entity.js';

/** What a new submission brings to the register of matters for the centre. Used inside the unit of work that signs. */
@Injectable()
export class NoteMentions {
  private readonly titles: ReadonlyMap<string, string>;

  constructor(
    private readonly mentions: MentionsRepository,
    catalogue: FrameworkCatalogue,
  ) {
    this.titles = new Map(catalogue.version.wording.actions.map((action) => [action.id, action['zh-TW'].title]));
  }

  async note(submission: Submission): Promise<void> {
    const sheet = JSON.parse(submission.sheet) as ReviewerSheet;
    const titleOf = (action: string) => this.titles.get(action) ?? action;
    await this.mentions.add(submission, mentionsOf(sheet, submission.findings.plan, titleOf));
    await this.mentions.addAgreements(submission, agreementsOf(sheet));
  }
}
