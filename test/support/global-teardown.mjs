import { removeRunFolder } from './run-folder.mjs';

export default async function tearDownRun() {
  await removeRunFolder(process.env.READINESS_TESTS_FOLDER);
}
