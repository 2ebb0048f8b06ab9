import { likelySame, likeness } from './likely-same.js';

const named = (...names: string[]) => names.map((name) => ({ id: name, name, nameKey: name }));

describe('matters that may be the same', () => {
  it('come first: a short title of a long one, then names that share most', () => {
    const [matter, ...others] = named('個人資料保護法', '土地法', '個資法', '個人資料保護法施行細則', '稅捐稽徵法');
    const found = likelySame(matter!, others, 3).map(({ name }) => name);
    expect(found.slice(0, 2).sort()).toEqual(['個人資料保護法施行細則', '個資法']);
  });

  it('are never the matter itself', () => {
    const [matter] = named('戶籍法');
    expect(likelySame(matter!, named('戶籍法', '戶籍法施行細則'), 5).map(({ name }) => name)).toEqual([
      '戶籍法施行細則',
    ]);
  });

  it('are measured alike from both sides', () => {
    expect(likeness('個資法', '個人資料保護法')).toBe(likeness('個人資料保護法', '個資法'));
    expect(likeness('戶籍法', '戶籍法')).toBeGreaterThan(likeness('戶籍法', '地籍圖'));
  });
});
