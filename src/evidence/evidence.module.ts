import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AddEvidence } from './add-evidence.js';
import { EvidenceApi } from './evidence.api.js';
import { EvidenceContentsRepository } from './evidence-contents.repository.js';
import { EvidencePages } from './evidence.pages.js';
import { EvidenceRegister } from './evidence-register.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceStore } from './evidence-store.js';
import { ReadEvidence } from './read-evidence.js';
import { RemoveEvidence } from './remove-evidence.js';

@Module({
  imports: [AccountsModule],
  controllers: [EvidenceApi, EvidencePages],
  providers: [
    EvidenceRepository,
    { provide: EvidenceStore, useClass: EvidenceContentsRepository },
    EvidenceRegister,
    AddEvidence,
    ReadEvidence,
    RemoveEvidence,
  ],
  exports: [EvidenceRegister, AddEvidence, ReadEvidence, RemoveEvidence],
})
export class EvidenceModule {}
