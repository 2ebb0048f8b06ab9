import { roomOf, sourceFiles } from './source-files.js';
import type { SourceFile } from './source-files.js';

/** Which rooms a room may look into, besides itself. What is not listed here does not exist. */
const PURE = ['scoring', 'sheet', 'advice', 'report-content'];
const PLATFORM = [...PURE, 'platform'];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  scoring: [],
  sheet: ['scoring'],
  advice: ['scoring'],
  'report-content': ['scoring', 'sheet', 'advice'],
  platform: PURE,
  framework: PLATFORM,
  agencies: PLATFORM,
  accounts: [...PLATFORM, 'agencies'],
  settings: [...PLATFORM, 'accounts'],
  'agency-import': [...PLATFORM, 'agencies', 'accounts', 'invitations'],
  invitations: [...PLATFORM, 'agencies', 'accounts'],
  scores: [...PLATFORM, 'framework'],
  pilots: [...PLATFORM, 'framework', 'agencies', 'accounts'],
  tasks: [...PLATFORM, 'framework', 'agencies', 'accounts'],
  answering: [...PLATFORM, 'framework', 'accounts', 'assessments', 'reviews'],
  evidence: [...PLATFORM, 'framework', 'agencies', 'accounts'],
  assessments: [...PLATFORM, 'framework', 'agencies', 'accounts', 'pilots', 'evidence', 'tasks'],
  submissions: [...PLATFORM, 'framework', 'agencies', 'accounts', 'pilots', 'assessments'],
  reliability: [...PLATFORM, 'framework', 'submissions'],
  matters: [...PLATFORM, 'framework', 'agencies', 'accounts', 'submissions'],
  workbook: [...PLATFORM, 'framework', 'accounts', 'assessments'],
  questionnaires: [...PLATFORM, 'framework', 'accounts', 'assessments'],
  reviews: [...PLATFORM, 'framework', 'accounts', 'evidence', 'assessments', 'submissions'],
  reports: [...PLATFORM, 'framework', 'accounts', 'submissions', 'reviews', 'plans'],
  plans: [...PLATFORM, 'framework', 'accounts', 'submissions', 'reviews'],
  'framework-preview': [...PLATFORM, 'framework', 'submissions'],
  weighting: [...PLATFORM, 'framework', 'accounts', 'submissions'],
  trend: [...PLATFORM, 'framework', 'pilots', 'submissions', 'reviews', 'plans'],
  reviewing: [...PLATFORM, 'framework', 'accounts', 'evidence', 'submissions', 'matters', 'reviews'],
  portfolio: [...PLATFORM, 'framework', 'agencies', 'accounts', 'assessments', 'submissions', 'reviews'],
  home: [
    ...PLATFORM,
    'framework',
    'agencies',
    'accounts',
    'pilots',
    'tasks',
    'assessments',
    'submissions',
    'reviewing',
    'reviews',
    'plans',
    'matters',
  ],
  settling: [...PLATFORM, 'framework', 'accounts', 'assessments', 'submissions', 'reports'],
  audit: [...PLATFORM, 'agencies', 'accounts'],
  backup: PLATFORM,
  health: PLATFORM,
  front: [
    ...PLATFORM,
    'framework',
    'accounts',
    'assessments',
    'submissions',
    'matters',
    'reviews',
    'plans',
    'reports',
    'weighting',
    'exports',
  ],
  exports: [...PLATFORM, 'framework', 'agencies', 'submissions'],
  'portfolio-reports': [...PLATFORM, 'framework', 'accounts', 'matters', 'portfolio'],
  assess: [...PLATFORM, 'framework', 'reports'],
};
/** Put rooms together and start them; nobody imports them back. */
const COMPOSITION = ['demo', 'launch'];

const files = sourceFiles('src').filter(({ path }) => !path.endsWith('.spec.ts'));
const inRoom = (room: string) => files.filter(({ path }) => roomOf(path) === room);
const rooms = [...new Set(files.map(({ path }) => roomOf(path)))].filter((room) => !room.endsWith('.ts'));

function offences(within: readonly SourceFile[], isOffence: (imported: SourceFile['imports'][number]) => boolean) {
  return within.flatMap(({ path, imports }) =>
    imports.filter(isOffence).map(({ specifier }) => `${path} ← ${specifier}`),
  );
}

describe('the walls between rooms', () => {
  it('are drawn for every room there is', () => {
    expect([...rooms].sort()).toEqual([...Object.keys(MAY_IMPORT), ...COMPOSITION].sort());
  });

  it.each(Object.entries(MAY_IMPORT))('%s imports no room it should not know', (room, allowed) => {
    const breaches = offences(inRoom(room), ({ target }) => {
      if (target === null || target.startsWith('migrations/')) return false;
      const other = roomOf(target);
      return other !== room && !allowed.includes(other);
    });
    const known =
      room === 'health' || room === 'platform'
        ? []
        : offences(inRoom(room), ({ target }) => target?.startsWith('migrations/') ?? false);
    expect([...breaches, ...known]).toEqual([]);
  });

  it('no file imports itself by a detour', () => {
    const graph = new Map(
      files.map(({ path, imports }) => [path, imports.flatMap(({ target }) => (target ? [target] : []))]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, above: readonly string[]): void => {
      if (above.includes(path)) cycles.push([...above.slice(above.indexOf(path)), path].join(' → '));
      if (above.includes(path) || done.has(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...above, path]);
      done.add(path);
    };
    for (const path of graph.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });
});

describe('the pure rooms', () => {
  const PACKAGES: Readonly<Record<string, readonly string[]>> = {
    scoring: [],
    advice: [],
    sheet: ['canonicalize', 'node:crypto'],
    'report-content': ['handlebars'],
  };
  it.each(PURE)('%s uses no package but the ones it is known for, and no file', (room) => {
    expect(
      offences(inRoom(room), ({ target, specifier }) => target === null && !PACKAGES[room]!.includes(specifier)),
    ).toEqual([]);
  });

  it.each(PURE)('%s waits for nothing, reads no clock, draws no lots', (room) => {
    const impure = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\basync\b|\bawait\b|\bprocess\./;
    const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '');
    expect(
      inRoom(room)
        .filter(({ text }) => impure.test(code(text)))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('the rules of the shell', () => {
  const isController = ({ path }: SourceFile) => path.endsWith('.api.ts') || path.endsWith('.pages.ts');

  it('controllers know no repository, and entities as types only', () => {
    const breaches = offences(files.filter(isController), ({ target, typeOnly }) =>
      target === null ? false : target.endsWith('.repository.ts') || (target.endsWith('.entity.ts') && !typeOnly),
    );
    expect(breaches).toEqual([]);
  });

  it('entities import no behaviour', () => {
    const entities = files.filter(({ path }) => path.endsWith('.entity.ts'));
    expect(entities.length).toBeGreaterThan(10);
    expect(
      offences(entities, ({ target, typeOnly }) => target !== null && !typeOnly && !target.endsWith('.entity.ts')),
    ).toEqual([]);
  });

  it('validation decorators stand in dto folders only', () => {
    const elsewhere = files.filter(({ path }) => !path.includes('/dto/') && !path.startsWith('src/platform/http/'));
    expect(offences(elsewhere, ({ specifier }) => specifier === 'class-validator')).toEqual([]);
  });

  it('only repositories, entities and the platform use TypeORM', () => {
    const others = files.filter(
      ({ path }) => !/\.(repository|entity)\.ts$/.test(path) && !/^src\/(platform|launch|health)\//.test(path),
    );
    expect(offences(others, ({ specifier }) => specifier === 'typeorm')).toEqual([]);
  });

  it('only the clock reads the time', () => {
    const readers = files.filter(({ text }) => /\bnew Date\(\)|\bDate\.now\(/.test(text)).map(({ path }) => path);
    expect(readers).toEqual(['src/platform/clock/clock.ts']);
  });

  it('the environment is read by processes that start, and by what hands it on', () => {
    const readers = files.filter(({ text }) => /\bprocess\.env\b/.test(text)).map(({ path }) => roomOf(path));
    expect([...new Set(readers)].filter((room) => !['launch', 'assess', 'platform'].includes(room))).toEqual([]);
  });

  it('nothing is forwarded, barrelled, or put into a drawer', () => {
    const drawers = files.filter(({ path }) => /\/(common|shared|core|utils?|helpers?|misc)\/|\/index\.ts$/.test(path));
    expect(drawers.map(({ path }) => path)).toEqual([]);
    expect(offences(files, ({ specifier }) => /(^|\/)\.{1,2}$/.test(specifier))).toEqual([]);
    expect(files.filter(({ text }) => text.includes('forwardRef')).map(({ path }) => path)).toEqual([]);
  });
});

describe('the size of files', () => {
  it('stays small: median under 60 lines, nine in ten under 150, none over 300', () => {
    const lines = [...files, ...sourceFiles('migrations')].map((file) => file.lines).sort((one, other) => one - other);
    const at = (share: number) => lines[Math.floor(share * lines.length)]!;
    expect(at(0.5)).toBeLessThan(60);
    expect(at(0.9)).toBeLessThan(150);
    expect(lines.at(-1)).toBeLessThanOrEqual(300);
  });
});
