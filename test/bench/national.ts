import { seedNational } from '../../src/demo/national/seed-national.js';
import { loadFramework } from '../../src/framework/load-framework.js';
import { ENGINE } from '../../src/platform/config/engine.js';
import { prepare } from '../../src/scoring/prepared.js';
import { shippedSchemes } from '../../src/scoring/weights.js';
import type { Stage } from './stage.js';

/** With three revisions each; growth is shown against the first. */
export const AGENCIES = [80, 800, 8000] as const;

/** Adds made-up agencies until there are so many: what is there stays, so that one stage grows. */
export async function growTo({ adminUrl }: Pick<Stage, 'adminUrl'>, agencies: number): Promise<void> {
  const framework = loadFramework();
  const { structure } = framework;
  const schemes = shippedSchemes(structure);
  const prepared = prepare(
    structure,
    schemes.find(({ id }) => id === structure.defaultScheme)!,
  );
  const basis = { framework, schemes, prepared, engine: ENGINE };
  const options = { seed: 1, passwordHash: 'x', evaluatedInFull: 12, say: () => undefined };
  await seedNational({ ownerUrl: adminUrl, basis, agencies, ...options });
}
