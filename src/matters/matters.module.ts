import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { MatterChanges } from './matter-changes.js';
import { MatterListsRepository } from './matter-lists.repository.js';
import { MattersApi } from './matters.api.js';
import { MattersRepository } from './matters.repository.js';
import { MergeMatters } from './merge-matters.js';
import { NamedMattersApi } from './named-matters.api.js';
import { NamedMattersRepository } from './named-matters.repository.js';
import { ReadMatters } from './read-matters.js';
import { ReadNamedMatters } from './read-named-matters.js';
import { MatterForm } from './matter-form.js';
import { JoinPages } from './join.pages.js';
import { MatterPages } from './matter.pages.js';
import { NamedMattersPages } from './named-matters.pages.js';
import { ReadLikelySame } from './read-likely-same.js';
import { RegisterPages } from './register.pages.js';
import { StepPages } from './step.pages.js';
import { TakeStep } from './take-step.js';

@Module({
  imports: [AccountsModule, SubmissionsModule],
  controllers: [MattersApi, NamedMattersApi, RegisterPages, MatterPages, StepPages, JoinPages, NamedMattersPages],
  providers: [
    MattersRepository,
    MatterListsRepository,
    NamedMattersRepository,
    MatterChanges,
    ReadMatters,
    ReadNamedMatters,
    ReadLikelySame,
    MatterForm,
    TakeStep,
    MergeMatters,
  ],
  exports: [ReadMatters, ReadNamedMatters, TakeStep],
})
export class MattersModule {}
