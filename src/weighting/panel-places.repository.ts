import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ExpertOpinion, Judgement } from '../scoring/panel.js';
import type { PanelExpert } from './panel-expert.entity.js';
import type { Panel } from './panel.entity.js';

/** An expert's place as whoever holds its link may know it. */
export interface HeldPlace
  extends
    Pick<PanelExpert, 'name' | 'organisation' | 'judgements' | 'points' | 'changedAt' | 'withdrawnAt'>,
    Pick<Panel, 'title' | 'question' | 'dueOn' | 'state' | 'framework' | 'weightScheme'> {
  readonly expertId: string;
}

/** Experts have no account: in nobody's name, so all of it goes through narrow functions of the owner. */
@Injectable()
export class PanelPlacesRepository {
  async heldBy(tokenHash: Buffer): Promise<HeldPlace | null> {
    const [row] = await transaction().query<HeldPlace[]>(
      `SELECT expert_id AS "expertId", name, organisation, judgements, points, changed_at AS "changedAt",
        withdrawn_at AS "withdrawnAt", title, question, to_char(due_on, 'YYYY-MM-DD') AS "dueOn", state, framework,
        weight_scheme AS "weightScheme" FROM panel_place_of($1)`,
      [tokenHash],
    );
    return row ?? null;
  }

  /** Everybody's, without names; none before the panel is closed. */
  opinions(tokenHash: Buffer): Promise<ExpertOpinion[]> {
    return transaction().query<ExpertOpinion[]>('SELECT judgements, points FROM panel_opinions_of($1)', [tokenHash]);
  }

  /**
   * @param judgements in place of the former; null leaves these
   * @param points beside the former, in place of those of the same factors
   * @returns false where the panel is not open, or the place was withdrawn
   */
  async save(
    tokenHash: Buffer,
    at: Date,
    judgements: readonly Judgement[] | null,
    points: Readonly<Record<string, number>> | null,
  ): Promise<boolean> {
    const [row] = await transaction().query<{ saved: boolean }[]>(
      'SELECT save_panel_opinion($1, $2, $3::jsonb, $4::jsonb) AS saved',
      [tokenHash, at, judgements && JSON.stringify(judgements), points && JSON.stringify(points)],
    );
    return row!.saved;
  }
}
