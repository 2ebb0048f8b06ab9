import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import { Agency } from './agency.entity.js';

@Injectable()
export class AgenciesRepository {
  add(agency: Agency): Promise<unknown> {
    return transaction().insert(Agency, agency);
  }

  byId(id: string): Promise<Agency | null> {
    return transaction().findOneBy(Agency, { id });
  }

  byName(name: string): Promise<Agency | null> {
    return transaction().findOneBy(Agency, { name });
  }
}
