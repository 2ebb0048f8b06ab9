import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Settings } from '../platform/settings/settings.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';

@Injectable()
export class ReadSettings {
  constructor(
    private readonly settings: SettingsRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** As stored, not as this process remembers: whoever changes them must see what stands. */
  read(actor: UserActor): Promise<Settings> {
    return this.unitOfWork.run(actor, () => this.settings.stored());
  }
}
