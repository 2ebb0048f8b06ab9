import { Module } from '@nestjs/common';
import { AuditChainRepository } from './audit-chain.repository.js';
import { AuditEntriesRepository } from './audit-entries.repository.js';
import { AuditApi } from './audit.api.js';
import { AuditPages } from './audit.pages.js';
import { ReadAudit } from './read-audit.js';

@Module({ controllers: [AuditApi, AuditPages], providers: [AuditChainRepository, AuditEntriesRepository, ReadAudit] })
export class AuditModule {}
