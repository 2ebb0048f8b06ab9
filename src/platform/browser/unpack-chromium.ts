import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

export interface Chromium {
  readonly executable: string;
  /** Shared libraries that came along, for machines that lack them. */
  readonly libraries: string;
}

/**
 * Unpacks the Chromium that comes with the project, once per version, into the data folder. Done beside and moved into
 * place whole, so that two processes at once, or a kill in the middle, leave nothing half-made.
 */
export async function unpackChromium(dataDir: string): Promise<Chromium> {
  const packed = packedChromium();
  const folder = join(dataDir, `chromium-${packed.version}`);
  if (!existsSync(folder)) await unpackInto(folder, packed.bin);
  return { executable: join(folder, 'chromium'), libraries: join(folder, 'lib') };
}

async function unpackInto(folder: string, bin: string): Promise<void> {
  const beside = `${folder}.${process.pid}.tmp`;
  await rm(beside, { recursive: true, force: true });
  await mkdir(beside, { recursive: true });
  try {
    const executable = join(beside, 'chromium');
    await Promise.all([
      pipeline(createReadStream(join(bin, 'chromium.br')), createBrotliDecompress(), createWriteStream(executable)),
      pipeline(createReadStream(join(bin, 'al2023.tar.br')), createBrotliDecompress(), extract(beside)),
    ]);
    await chmod(executable, 0o755);
    await rename(beside, folder);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(folder)) throw new Error(`Chromium could not be unpacked into ${folder}`, { cause: error });
  }
}

function packedChromium(): { bin: string; version: string } {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  let folder = dirname(entry);
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { bin: join(folder, 'bin'), version };
}
