import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { factorCodes, structure } from '../fixtures/framework.js';
import { expectProblem } from './problem.js';

const HAN = /\p{Script=Han}/u;
const bandIds = structure.bands.map(({ id }) => id);

describe('Frameworks and weight schemes', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.stop());

  const read = async (path: string, language?: string) => {
    const asked = app.as(app.people.respondent).get(`/api/v1${path}`);
    return language === undefined ? asked : asked.set('Accept-Language', language);
  };

  it('lists the one version there is', async () => {
    const { status, body } = await read('/frameworks');
    expect(status).toBe(200);
    expect(body).toMatchObject({ items: [{ id: 'ecd-56@1', factors: 56 }], nextCursor: null });
  });

  it.each(['zh-TW', 'en'])('has everything one needs to ask its questions, in %s', async (language) => {
    const { status, body } = await read('/frameworks/ecd-56@1', language);
    expect(status).toBe(200);
    expect(body.dimensions.map(({ code }: { code: string }) => code)).toEqual(['L', 'T', 'O', 'G']);
    expect(body.factors.map(({ code }: { code: string }) => code)).toEqual(factorCodes);
    expect(body.supplementary.map(({ code }: { code: string }) => code)).toEqual(['S1', 'S2']);
    expect(body.gates).toHaveLength(7);
    expect(body.bands.map(({ id }: { id: string }) => id)).toEqual(bandIds);
    for (const factor of body.factors) {
      expect(HAN.test(factor.question)).toBe(language === 'zh-TW');
      expect(factor.levels.map(({ level }: { level: number }) => level)).toEqual([1, 2, 3, 4, 5]);
    }
  });

  it('says the same in both languages where nothing is worded: codes, kinds, gates, bands', async () => {
    const [chinese, english] = [
      await read('/frameworks/ecd-56@1', 'zh-TW'),
      await read('/frameworks/ecd-56@1', 'en'),
    ].map(({ body }) => ({
      structureHash: body.structureHash,
      factors: body.factors.map(({ code, kind, notApplicable }: Record<string, unknown>) => [
        code,
        kind,
        notApplicable,
      ]),
      gates: body.gates.map(({ id, factors }: Record<string, unknown>) => [id, factors]),
      bands: body.bands.map(({ id, from }: Record<string, unknown>) => [id, from]),
    }));
    expect(english).toEqual(chinese);
  });

  it.each([
    [undefined, true],
    ['fr', true],
    ['en-GB,en;q=0.8', false],
    ['en;q=0.4, zh-TW;q=0.9', true],
    ['*', true],
    [';;;q=', true],
  ])('answers Accept-Language %j in Chinese: %j', async (language, isChinese) => {
    const { body } = await read('/frameworks/ecd-56@1', language);
    expect(HAN.test(body.factors[0].question)).toBe(isChinese);
  });

  it.each(['/frameworks/ecd-56@2', '/frameworks/ecd-56', '/weight-schemes/no-such', '/weight-schemes/__proto__'])(
    'has nothing at %s',
    async (path) => {
      expectProblem(await read(path), 404, 'not-found');
    },
  );

  it('publishes its weight schemes, each with where it comes from, page by page', async () => {
    const all = (await read('/weight-schemes')).body.items as { id: string; name: string; provenance: string }[];
    expect(all.map(({ id }) => id)).toContain('evidence');
    expect(all.every(({ name, provenance }) => name !== '' && provenance !== '')).toBe(true);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await read(`/weight-schemes?limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor as string | null;
    }
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  it('gives weights that add up to one for every scheme, by factor and by dimension', async () => {
    const { body } = await read('/weight-schemes');
    for (const { id } of body.items) {
      const scheme = (await read(`/weight-schemes/${id}`)).body as Record<
        'factors' | 'dimensions',
        { weight: number }[]
      >;
      for (const parts of [scheme.factors, scheme.dimensions]) {
        expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
      }
    }
  });
});
