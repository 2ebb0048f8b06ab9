// The door of every command: sees to it that what it needs is installed and built, then runs it on the Node that comes
// with the project. Itself it must run on any Node from 20 on, before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const buildStamp = join(root, 'dist', '.built');
const [command = 'start', ...rest] = process.argv.slice(2);

const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', join(modules, 'jest/bin/jest.js')];
const COMMANDS = {
  start: { built: true, run: () => node([join(root, 'dist/src/start.js'), ...rest]) },
  assess: { built: true, run: () => node([join(root, 'dist/src/cli.js'), ...rest]) },
  'audit:verify': { built: true, run: () => node([join(root, 'dist/src/audit-verify.js'), ...rest]) },
  backup: { built: true, run: () => node([join(root, 'dist/src/backup.js'), ...rest]) },
  restore: { built: true, run: () => node([join(root, 'dist/src/restore.js'), ...rest]) },
  bench: { built: true, run: () => node(['--expose-gc', join(root, 'dist/test/bench/bench.js'), ...rest]) },
  'seed:national': { built: true, run: () => node([join(root, 'dist/src/seed.js'), ...rest]) },
  build: { built: true, run: () => 0 },
  test: { built: true, run: () => node([...JEST, ...rest]) },
  screenshots: { built: true, run: screenshots },
  check: { built: false, run: check },
};

const chosen = COMMANDS[command];
if (!chosen) {
  console.error(`unknown command ${command}; known: ${Object.keys(COMMANDS).join(', ')}`);
  process.exit(2);
}
install();
if (chosen.built) build();
process.exit(await chosen.run());

function install() {
  if (isInstalled()) return;
  console.error('Installing packages (once; about a minute) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The packages could not be installed; the lines above say why.');
    process.exit(1);
  }
}

/** npm writes its own list last: newer than ours, it stands for what is wanted. */
function isInstalled() {
  const list = join(modules, '.package-lock.json');
  if (!existsSync(list) || !existsSync(bundledNode())) return false;
  return statSync(list).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function build() {
  const wanted = hash(sources());
  if (existsSync(buildStamp) && readFileSync(buildStamp, 'utf8') === wanted) return;
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const built = spawnSync(bundledNode(), [join(modules, '@nestjs/cli/bin/nest.js'), 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: environment(),
  });
  if (built.status !== 0 || !existsSync(join(root, 'dist/src/start.js'))) {
    console.error(built.stdout + built.stderr);
    process.exit(1);
  }
  const styled = spawnSync(bundledNode(), [join(root, 'tools', 'styles.mjs')], { cwd: root, encoding: 'utf8' });
  if (styled.status !== 0) {
    console.error(styled.stdout + styled.stderr);
    process.exit(1);
  }
  mkdirSync(dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, wanted);
}

/** Everything that the built output depends on. */
function sources() {
  const files = ['src', 'migrations', 'test/bench', 'templates/styles'].flatMap((folder) =>
    filesBelow(join(root, folder)),
  );
  return ['nest-cli.json', '.swcrc', 'package.json', 'tools/styles.mjs', 'tools/stand-in-font.mjs']
    .map((name) => join(root, name))
    .concat(files)
    .map(stamp);
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function stamp(path) {
  const { size, mtimeMs } = statSync(path);
  return `${path} ${size} ${mtimeMs}\n`;
}

function hash(parts) {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex');
}

/** Of every page in every state, in both languages, on a desk and on a phone. */
function screenshots() {
  process.env.SCREENSHOTS = join(root, 'out', 'screenshots');
  return node([...JEST, '--selectProjects', 'browser', '--', 'test/browser/accessibility']);
}

function check() {
  const steps = [
    [join(modules, 'prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
    [join(modules, 'eslint/bin/eslint.js'), '--max-warnings', '0', '.'],
    [join(modules, 'typescript/bin/tsc'), '-p', '.'],
    [...JEST, '--selectProjects', 'architecture'],
  ];
  return steps.reduce(async (before, step) => (await before) || node(step), Promise.resolve(0));
}

function bundledNode() {
  return join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function environment() {
  return { ...process.env, PATH: `${dirname(bundledNode())}${delimiter}${process.env.PATH ?? ''}` };
}

/** Runs a script and hands on its exit code. Signals reach it by themselves, as it shares the terminal's group. */
function node(args) {
  const child = spawn(bundledNode(), ['--enable-source-maps', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: environment(),
  });
  const pass = (signal) => child.kill(signal);
  process.on('SIGTERM', pass).on('SIGHUP', pass);
  process.on('SIGINT', () => undefined);
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? (signal ? 130 : 1))));
}
