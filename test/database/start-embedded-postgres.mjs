/**
 * A service that has got as far as its database: starts it on the data folder given as argument (`fast` may follow),
 * says so in one line of JSON and then stays. For tests that kill it.
 */
import { registerHooks } from 'node:module';

// Node runs TypeScript as it is, but takes the `.js` of an import at its word.
registerHooks({
  resolve(specifier, context, next) {
    const ours = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
    return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});

const { startEmbeddedPostgres } = await import('../../src/platform/database/embedded/embedded-postgres.ts');
const [dataDir, speed] = process.argv.slice(2);
const { pid, port, ownerUrl } = await startEmbeddedPostgres({ dataDir, fast: speed === 'fast' });
process.stdout.write(`${JSON.stringify({ pid, port, ownerUrl })}\n`);
setInterval(() => undefined, 60_000);
