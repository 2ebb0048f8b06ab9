import { MATTER_STATES } from '../submissions/matter-state.js';
import { MATTER_STEPS, matterStateAfter, stepsFrom } from './matter.status.js';

describe('a matter for the centre', () => {
  it('goes from noted to the centre, is answered, and is settled', () => {
    expect(matterStateAfter('noted', 'send')).toBe('with-centre');
    expect(matterStateAfter('with-centre', 'answer')).toBe('answered');
    expect(matterStateAfter('answered', 'settle')).toBe('settled');
  });

  it('cannot be answered before it was put to the centre, nor settled before it was answered', () => {
    expect(matterStateAfter('noted', 'answer')).toBeNull();
    expect(matterStateAfter('with-centre', 'settle')).toBeNull();
  });

  it('may go to another ministry, and its answer may be replaced by a later one', () => {
    expect(matterStateAfter('with-centre', 'send')).toBe('with-centre');
    expect(matterStateAfter('answered', 'send')).toBe('with-centre');
    expect(matterStateAfter('answered', 'answer')).toBe('answered');
  });

  it('is closed in two ways only, and from both it can be taken up again', () => {
    const closed = MATTER_STATES.filter((state) => stepsFrom(state).join() === 'reopen');
    expect(closed).toEqual(['settled', 'will-not']);
  });

  it('is never without something that can be done', () => {
    for (const state of MATTER_STATES) expect(stepsFrom(state).length).toBeGreaterThan(0);
    expect(MATTER_STEPS.every((step) => MATTER_STATES.some((state) => stepsFrom(state).includes(step)))).toBe(true);
  });
});
