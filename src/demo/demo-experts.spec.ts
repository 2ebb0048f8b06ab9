import { structure } from '../../test/fixtures/framework.js';
import { groupOpinion, weighOpinion } from '../scoring/panel.js';
import { DEMO_EXPERTS, DEMO_OFFICIALS, DEMO_SCHOLARS, demoOpinion } from './demo-experts.js';

describe('the demo’s panel', () => {
  const opinions = DEMO_EXPERTS.flatMap((expert) => demoOpinion(structure, expert) ?? []);

  it('has three experts who count, one to be mended, and one who has not begun', () => {
    const weighed = opinions.map((opinion) => weighOpinion(structure, opinion));
    expect(weighed.map(({ isComplete }) => isComplete)).toEqual([true, true, true, true]);
    expect(weighed.map(({ takesPart }) => takesPart)).toEqual([true, true, true, false]);
    expect(DEMO_EXPERTS.length - opinions.length).toBe(1);
  });

  it('has a draft to look at, from just as many experts as it takes', () => {
    expect(groupOpinion(structure, opinions)).not.toBeNull();
    expect(groupOpinion(structure, opinions.slice(1))).toBeNull();
  });

  it.each([
    ['officials', DEMO_OFFICIALS],
    ['scholars', DEMO_SCHOLARS],
  ])('has %s who all count', (_, experts) => {
    const weighed = experts.map((expert) => weighOpinion(structure, demoOpinion(structure, expert)!));
    expect(weighed.every(({ takesPart }) => takesPart)).toBe(true);
  });
});
