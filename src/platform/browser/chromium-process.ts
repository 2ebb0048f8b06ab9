import { spawnSync } from 'node:child_process';
import puppeteer from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { unpackChromium } from './unpack-chromium.js';

/**
 * No network of its own, no extensions, no GPU. Without the sandbox: it would need rights that containers do not give,
 * and the only pages it ever opens are our own, without scripts and without a way out (see pdf-printer.ts).
 */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-extensions',
  '--no-first-run',
  '--font-render-hinting=none',
];

export interface ChromiumOptions {
  readonly dataDir: string;
  /** An installed Chromium or Chrome instead of the one that comes along. */
  readonly executablePath: string | null;
}

export async function launchChromium({ dataDir, executablePath }: ChromiumOptions): Promise<Browser> {
  const bundled = executablePath === null ? await unpackChromium(dataDir) : null;
  const executable = executablePath ?? bundled!.executable;
  return puppeteer.launch({
    executablePath: executable,
    headless: bundled ? 'shell' : true,
    args: FLAGS,
    // Over a pipe rather than a port: the browser ends when we are killed, and nobody else can speak to it.
    pipe: true,
    timeout: 20_000,
    protocolTimeout: 30_000,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: { ...process.env, ...(bundled && missesLibraries(executable) && { LD_LIBRARY_PATH: bundled.libraries }) },
  });
}

/** A bare machine lacks libraries that Chromium needs; where they are installed, the system's own are better. */
function missesLibraries(executable: string): boolean {
  const { status, stderr } = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return status !== 0 && stderr.includes('shared librar');
}
