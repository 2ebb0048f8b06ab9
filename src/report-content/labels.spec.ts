import { LABELS } from './labels.js';

function leaves(value: unknown, path = ''): string[] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
}

describe('labels', () => {
  it('have as many limits, steps and terms in both languages', () => {
    expect(leaves(LABELS.en)).toEqual(leaves(LABELS['zh-TW']));
    expect(LABELS.en.method.how(7)).toHaveLength(LABELS['zh-TW'].method.how(7).length);
  });

  it('hold no Chinese in English', () => {
    const said = JSON.stringify(LABELS.en, (key, value: unknown) =>
      key === 'recommendations' ? Object.values(value as object) : value,
    );
    expect(said).not.toMatch(/[\u3400-\u9fff]/);
  });
});
