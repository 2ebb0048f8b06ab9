import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { BackupError, MANIFEST_PART, partOf, readManifest } from './manifest.js';
import type { Manifest } from './manifest.js';

const LARGEST_MANIFEST_BYTES = 10_000_000;

/** A backup whose every part has been read once and is what its manifest says. */
export class BackupFile {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    readonly manifest: Manifest,
    /** Hex SHA-256 of the manifest, and so of everything. */
    readonly hash: string,
  ) {}

  /** @throws BackupError where it is not a backup, or not whole */
  static async open(path: string): Promise<BackupFile> {
    const { zip, entries } = await entriesOf(path);
    try {
      const text = await manifestText(zip, entries.get(MANIFEST_PART));
      const hash = createHash('sha256').update(text).digest('hex');
      const file = new BackupFile(zip, entries, readManifest(text), hash);
      await file.check();
      return file;
    } catch (error) {
      zip.close();
      throw error instanceof BackupError ? error : damaged(path, error);
    }
  }

  /** The rows of one table, as COPY takes them. */
  rowsOf(table: string): Promise<Readable> {
    return this.zip.openReadStreamPromise(this.entries.get(partOf(table))!);
  }

  close(): void {
    this.zip.close();
  }

  private async check(): Promise<void> {
    for (const { table, sha256 } of this.manifest.tables) {
      if (!this.entries.has(partOf(table)))
        throw new BackupError(`備份檔缺少資料表 ${table}。`, `The backup lacks the table ${table}.`);
      const hash = createHash('sha256');
      for await (const chunk of await this.rowsOf(table)) hash.update(chunk as Buffer);
      if (hash.digest('hex') !== sha256) {
        throw new BackupError(
          `資料表 ${table} 與備份時不同，檔案已損壞。`,
          `The table ${table} is not as it was when the backup was made: the file is damaged.`,
        );
      }
    }
  }
}

async function entriesOf(path: string): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  try {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    const entries = new Map<string, Entry>();
    for await (const entry of (zip as IterableZip).eachEntry()) entries.set(entry.fileName, entry);
    return { zip, entries };
  } catch (error) {
    throw damaged(path, error);
  }
}

/** As of yauzl 3.4; its types do not know yet. */
type IterableZip = ZipFile & { eachEntry(): AsyncIterable<Entry> };

async function manifestText(zip: ZipFile, entry: Entry | undefined): Promise<string> {
  if (!entry || entry.uncompressedSize > LARGEST_MANIFEST_BYTES)
    throw new BackupError('這不是備份檔。', 'This is not a backup.');
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const WHY: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ENOENT: { zh: '沒有這個檔案', en: 'there is no such file' },
  EACCES: { zh: '沒有讀取的權限', en: 'it may not be read' },
};

function damaged(path: string, cause: unknown): BackupError {
  const { code } = cause as NodeJS.ErrnoException;
  const { zh, en } = WHY[code ?? ''] ?? { zh: '檔案已損壞', en: 'it is damaged' };
  return new BackupError(`無法使用 ${path}：${zh}。`, `${path} cannot be used: ${en}.`, { cause });
}
