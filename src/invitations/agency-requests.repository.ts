import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import { AgencyRequest } from './agency-request.entity.js';

export type Decision = Pick<AgencyRequest, 'state' | 'decidedBy' | 'decidedAt' | 'comment' | 'createdAgencyId'>;

@Injectable()
export class AgencyRequestsRepository {
  add(request: AgencyRequest): Promise<unknown> {
    return transaction().insert(AgencyRequest, request);
  }

  byId(id: string): Promise<AgencyRequest | null> {
    return transaction().findOneBy(AgencyRequest, { id });
  }

  /** Nobody else decides it until the end of the transaction. */
  locked(id: string): Promise<AgencyRequest | null> {
    return transaction()
      .createQueryBuilder(AgencyRequest, 'request')
      .where('request.id = :id', { id })
      .setLock('pessimistic_write')
      .getOne();
  }

  decide(id: string, decision: Decision): Promise<unknown> {
    return transaction().update(AgencyRequest, { id }, decision);
  }

  /** Newest first, one more than the limit if there are more. */
  page({ limit, after }: ListPage): Promise<AgencyRequest[]> {
    const builder = transaction().createQueryBuilder(AgencyRequest, 'request');
    if (after) {
      builder.where('(request.created_at, request.id) < (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] });
    }
    return builder
      .orderBy('request.createdAt', 'DESC')
      .addOrderBy('request.id', 'DESC')
      .take(limit + 1)
      .getMany();
  }
}
