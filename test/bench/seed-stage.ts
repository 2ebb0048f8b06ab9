import { hashPassword } from '../../src/accounts/passwords.js';
import { seedNational } from '../../src/demo/national/seed-national.js';
import { loadFramework } from '../../src/framework/load-framework.js';
import { prepare } from '../../src/scoring/prepared.js';
import { shippedSchemes } from '../../src/scoring/weights.js';
import { PASSWORD } from './stage.js';
import type { Stage } from './stage.js';

/** Fills a stage up to so many made-up agencies, three revisions each. */
export async function seedStage({ ownerUrl }: Stage, agencies: number): Promise<void> {
  const framework = loadFramework();
  const schemes = shippedSchemes(framework.structure);
  const scheme = schemes.find(({ id }) => id === framework.structure.defaultScheme)!;
  const basis = { framework, schemes, prepared: prepare(framework.structure, scheme), engine: 'bench' };
  const options = { seed: 1, evaluatedInFull: 0, passwordHash: await hashPassword(PASSWORD), say: () => undefined };
  await seedNational({ ownerUrl, basis, agencies, ...options });
}
