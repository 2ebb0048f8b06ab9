import { Injectable } from '@nestjs/common';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { underScheme } from '../scoring/under-scheme.js';
import type { HeldAgain } from '../scoring/under-scheme.js';
import type { VerifiedAnswer } from '../scoring/verified.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import type { Submission } from '../submissions/submission.entity.js';

interface HandedIn {
  readonly submission: Submission;
  /** null where its review is not decided. */
  readonly found: readonly VerifiedAnswer[] | null;
}

const MOST_KEPT = 500;

/**
 * What an earlier assessment comes to under the scheme of a later one. Submissions, decisions and schemes never change,
 * so what was drawn once is kept: ten thousand draws are not repeated whenever somebody looks.
 */
@Injectable()
export class ScoreAgain {
  private readonly kept = new Map<string, HeldAgain>();

  constructor(private readonly catalogue: FrameworkCatalogue) {}

  /** null where there is nothing to score again: the same scheme, or other questions. */
  under(schemeId: string, { submission, found }: HandedIn): HeldAgain | null {
    const scheme = this.catalogue.scheme(schemeId);
    const { id, framework, weightScheme, findings, sheet, sheetHash: seed } = submission;
    if (!scheme || framework !== this.catalogue.id || weightScheme === schemeId) return null;
    const key = `${id} ${schemeId} ${found === null ? 'waiting' : 'decided'}`;
    const known = this.kept.get(key);
    if (known) return known;
    const { track = 'whole' } = (JSON.parse(sheet) as ReportSheet).pilot;
    const held = { self: findings.result, track, verified: found, seed };
    const again = underScheme(this.catalogue.version.structure, scheme, held);
    this.kept.set(key, again);
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value!);
    return again;
  }
}
