import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import { PanelExpert } from './panel-expert.entity.js';
import { Panel } from './panel.entity.js';

export type NewExpert = Omit<PanelExpert, 'withdrawnAt' | 'judgements' | 'points' | 'changedAt'>;

@Injectable()
export class PanelsRepository {
  /** Newest first, one more than the limit if there are more. */
  page({ limit, after }: ListPage): Promise<Panel[]> {
    const builder = transaction().createQueryBuilder(Panel, 'panel');
    if (after) {
      const position = { at: after[0], id: after[1] };
      builder.where('(panel.created_at, panel.id) < (:at::timestamptz, :id::uuid)', position);
    }
    return builder
      .orderBy('panel.createdAt', 'DESC')
      .addOrderBy('panel.id', 'DESC')
      .take(limit + 1)
      .getMany();
  }

  byId(id: string): Promise<Panel | null> {
    return transaction().findOneBy(Panel, { id });
  }

  /** Held until the transaction ends: nobody opens, closes, fills or publishes it meanwhile. */
  locked(id: string): Promise<Panel | null> {
    return transaction().findOne(Panel, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  add(panel: Panel): Promise<unknown> {
    return transaction().insert(Panel, panel);
  }

  change(id: string, change: Partial<Panel>): Promise<unknown> {
    return transaction().update(Panel, { id }, change);
  }

  /** In the order in which they were invited. */
  experts(panelId: string): Promise<PanelExpert[]> {
    return transaction().find(PanelExpert, { where: { panelId }, order: { invitedAt: 'ASC', id: 'ASC' } });
  }

  expert(panelId: string, id: string): Promise<PanelExpert | null> {
    return transaction().findOneBy(PanelExpert, { panelId, id });
  }

  async addExpert({ id, panelId, name, organisation, email, tokenHash, invitedBy, invitedAt }: NewExpert) {
    await transaction().query(
      `INSERT INTO panel_experts (id, panel_id, name, organisation, email, token_hash, invited_by, invited_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, panelId, name, organisation, email, tokenHash, invitedBy, invitedAt],
    );
  }

  async changeLink(id: string, tokenHash: Buffer): Promise<void> {
    await transaction().query('UPDATE panel_experts SET token_hash = $2 WHERE id = $1', [id, tokenHash]);
  }

  /** @returns false where it was withdrawn before */
  async withdraw(id: string, at: Date): Promise<boolean> {
    const rows = await transaction().query<[unknown[], number]>(
      'UPDATE panel_experts SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL',
      [id, at],
    );
    return rows[1] === 1;
  }
}
