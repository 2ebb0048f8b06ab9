import { caseSheet, sheetAtLevel } from '../../test/fixtures/sheets.js';
import { structure } from '../../test/fixtures/framework.js';
import { prepare } from './prepared.js';
import { scorePrepared } from './score.js';
import { underScheme } from './under-scheme.js';
import type { HeldResult } from './under-scheme.js';
import { verify } from './verified.js';
import { shippedSchemes } from './weights.js';

const schemes = shippedSchemes(structure);
const [evidence, equal] = ['evidence', 'equal-dimensions'].map((id) => schemes.find((one) => one.id === id)!);
const held = (given: Partial<HeldResult> = {}): HeldResult => ({
  self: scorePrepared(prepare(structure, evidence!), sheetAtLevel(3, { G16: 1 })),
  track: 'whole',
  verified: null,
  seed: 'a'.repeat(64),
  ...given,
});

describe('what was handed in under another weight scheme', () => {
  it('is scored again from its own answers: 47.2 by case count is 49.5 with equal dimensions', () => {
    const { self, verified } = underScheme(structure, equal!, held());
    expect(held().self.overall.score).toBe(47.2);
    expect(self.result).toMatchObject({ weightScheme: 'equal-dimensions', overall: { score: 49.5 } });
    expect(self.result.dimensions.map(({ score }) => score)).toEqual([50, 50, 50, 48.1]);
    expect(self.likely!.low).toBeLessThan(49.5);
    expect(verified).toBeNull();
  });

  it('comes out as if the sheet itself were scored by that scheme, unknown and inapplicable answers included', () => {
    const { answers, supplementary, pilot } = caseSheet('nice-2009-09');
    const track = pilot?.track ?? 'whole';
    const sheet = { answers, supplementary, track };
    const self = scorePrepared(prepare(structure, evidence!), sheet);
    const again = underScheme(structure, equal!, held({ self, track }));
    expect(again.self.result).toEqual(scorePrepared(prepare(structure, equal!), sheet));
  });

  it('keeps what the review found, whose share is that of the weights it is scored by', () => {
    const verified = [
      { factor: 'G16', status: 'answered' as const, level: 1 },
      { factor: 'L2', status: 'answered' as const, level: 1 },
    ];
    const again = underScheme(structure, equal!, held({ verified })).verified!;
    const prepared = prepare(structure, equal!);
    const direct = verify(prepared, sheetAtLevel(3, { G16: 1 }), verified, held().self);
    expect(again).toMatchObject({ result: direct.result, band: 'under-review', shareVerified: direct.shareVerified });
  });

  it('is never scored by another framework version, whose questions are others', () => {
    const other = { ...held().self, framework: 'ecd-56@2' };
    expect(() => underScheme(structure, equal!, held({ self: other }))).toThrow(RangeError);
  });
});
