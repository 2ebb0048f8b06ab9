import { Injectable } from '@nestjs/common';
import { AccountRegister } from '../accounts/account-register.js';
import type { WeightSchemeChoice } from '../framework/weight-scheme-choice.entity.js';
import { WeightSchemes } from '../framework/weight-schemes.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';

export interface ChoiceRead extends WeightSchemeChoice {
  readonly chosenByName: string | null;
}

/** Which scheme was to be used from when on, and who said so. */
@Injectable()
export class ReadChoices {
  constructor(
    private readonly schemes: WeightSchemes,
    private readonly accounts: AccountRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Newest first, one more than the limit if there are more. */
  page(actor: UserActor, page: ListPage): Promise<ChoiceRead[]> {
    return this.unitOfWork.run(actor, async () => {
      const choices = await this.schemes.choices(page);
      const names = await this.accounts.namesOf(choices.map(({ chosenBy }) => chosenBy));
      return choices.map((choice) => ({ ...choice, chosenByName: names.get(choice.chosenBy) ?? null }));
    });
  }
}
