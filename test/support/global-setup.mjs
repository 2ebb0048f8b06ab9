import { makeRunFolder, removeAbandonedRunFolders, removeRunFolder } from './run-folder.mjs';

/**
 * Makes this run's folder and nothing else: the first spec that asks for a database starts one in it (database-server.ts),
 * so a run of unit specs never waits for one.
 */
export default async function setUpRun() {
  await removeAbandonedRunFolders();
  const folder = await makeRunFolder();
  process.env.READINESS_TESTS_FOLDER = folder;
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 })) {
    process.once(signal, () => void removeRunFolder(folder).finally(() => process.exit(code)));
  }
}
