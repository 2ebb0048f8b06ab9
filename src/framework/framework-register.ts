import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { INSTALLER } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { WeightScheme } from '../scoring/weights.js';
import { FrameworkCatalogue } from './framework-catalogue.js';
import { FrameworkRepository } from './framework.repository.js';

export class ChangedStructureError extends Error {
  constructor(id: string) {
    super(
      `The structure of ${id} is not the one this database was first loaded with. A loaded version is frozen: ` +
        'give the changed structure a new version.',
    );
    this.name = 'ChangedStructureError';
  }
}

/** Keeps every framework version and wording revision that ever was in use. */
@Injectable()
export class FrameworkRegister {
  constructor(
    private readonly catalogue: FrameworkCatalogue,
    private readonly repository: FrameworkRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The weight schemes under which a result made with this one is shown. */
  schemesBeside(id: string): readonly WeightScheme[] {
    return this.catalogue.schemesBeside(id);
  }

  /** At every start. @throws ChangedStructureError where a loaded version's structure was changed */
  async register(): Promise<void> {
    const { structure, structureHash, wordingRevision, wording } = this.catalogue.version;
    const loadedAt = this.clock.now();
    await this.unitOfWork.run(INSTALLER, async () => {
      await this.repository.add({ id: structure.id, structureHash, structure, loadedAt });
      if ((await this.repository.structureHash(structure.id)) !== structureHash) {
        throw new ChangedStructureError(structure.id);
      }
      await this.repository.addRevision({ revision: wordingRevision, framework: structure.id, wording, loadedAt });
    });
  }

  /**
   * Inside a unit of work: the version as it was worded then.
   *
   * @param weightScheme a scheme that it is to name as well, known to the catalogue
   */
  async asWordedIn(revision: string, weightScheme?: string): Promise<FrameworkVersion> {
    const { version } = this.catalogue;
    const then = revision === version.wordingRevision ? version : await this.wordedAs(revision);
    return weightScheme === undefined ? then : this.catalogue.versionNaming(weightScheme, then);
  }

  private async wordedAs(revision: string): Promise<FrameworkVersion> {
    const row = await this.repository.revision(revision);
    if (!row) throw new Error(`wording revision ${revision} is not in the database`);
    return { ...this.catalogue.version, wordingRevision: revision, wording: row.wording };
  }
}
