import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { BackupFile } from '../backup/backup-file.js';
import { makeBackup } from '../backup/make-backup.js';
import { BackupError } from '../backup/manifest.js';
import { recordMade } from '../backup/record-restored.js';
import { restoreBackup } from '../backup/restore-backup.js';
import { Clock } from '../platform/clock/clock.js';
import { ConfigError, readConfig } from '../platform/config/config.js';
import { PROJECT_ROOT } from '../platform/config/project.js';
import { ownedDatabase } from './owned-database.js';

type Say = (line: string) => void;

/** `npm run backup -- FILE`. @returns the exit code: 0, 2 for a wrong use, 1 where it could not be done */
export function backupCommand(args: readonly string[], say: Say, complain: Say): Promise<number> {
  return command('backup', args, complain, async (path) => {
    const database = await ownedDatabase(readConfig(process.env, PROJECT_ROOT), { whileRunning: true });
    try {
      const manifest = await makeBackup(database.ownerUrl, path, new Clock().now());
      await recordMade(database.ownerUrl, manifest);
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      say(`已備份 Backed up: ${manifest.tables.length} tables, ${rows} rows, ${statSync(path).size} bytes`);
      say(`  ${path}`);
      say('這個檔案含有個人資料、填答內容與密碼雜湊，只有您可以讀取；請妥善保管，並存放於另一部機器。');
      say('It holds personal data, answers and hashes of passwords, and only you may read it: keep it safe,');
      say('and on another machine.');
    } finally {
      await database.release();
    }
  });
}

/** `npm run restore -- FILE`. @returns as above */
export function restoreCommand(args: readonly string[], say: Say, complain: Say): Promise<number> {
  return command('restore', args, complain, async (path) => {
    const file = await BackupFile.open(path);
    try {
      const database = await ownedDatabase(readConfig(process.env, PROJECT_ROOT), { whileRunning: false });
      try {
        const { documents, unsentLetters } = await restoreBackup(file, database);
        say(`已還原 Restored, as of ${file.manifest.madeAt}.`);
        say(`重新排入製作的報告與問卷 Reports and questionnaires to be made again: ${documents}`);
        say(`未寄出且不再寄出的信件 Letters that had not been sent, and will not be: ${unsentLetters}`);
        say('請執行 npm start 啟動服務。Start the service with npm start.');
      } finally {
        await database.release();
      }
    } finally {
      file.close();
    }
  });
}

async function command(
  name: string,
  args: readonly string[],
  complain: Say,
  work: (path: string) => Promise<void>,
): Promise<number> {
  const [path, ...others] = args;
  if (path === undefined || path.startsWith('-') || others.length > 0) {
    complain(`用法 Usage: npm run ${name} -- FILE`);
    return 2;
  }
  try {
    await work(resolve(path));
    return 0;
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    if (!(error instanceof BackupError || error instanceof ConfigError) && process.env['LOG_LEVEL'] === 'debug') {
      console.error(error);
    }
    return 1;
  }
}
