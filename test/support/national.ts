import { FrameworkRegister } from '../../src/framework/framework-register.js';
import { seedNational } from '../../src/demo/national/seed-national.js';
import { loadFramework } from '../../src/framework/load-framework.js';
import { prepare } from '../../src/scoring/prepared.js';
import { shippedSchemes } from '../../src/scoring/weights.js';
import type { TestRooms } from './rooms.js';

/** So many made-up agencies with three revisions each, by score alone. */
export async function seeded({ nest, database }: Pick<TestRooms, 'nest' | 'database'>, agencies: number, seed = 1) {
  await nest.get(FrameworkRegister, { strict: false }).register();
  const framework = loadFramework();
  const { structure } = framework;
  const schemes = shippedSchemes(structure);
  const prepared = prepare(
    structure,
    schemes.find(({ id }) => id === structure.defaultScheme)!,
  );
  const basis = { framework, schemes, prepared, engine: '0.0.0-test' };
  const options = { seed, passwordHash: 'x', evaluatedInFull: 0, say: () => undefined };
  await seedNational({ ownerUrl: database.ownerUrl, basis, agencies, ...options });
}
