import { isOpenForAnswers, stateAfter } from './assessment.status.js';

describe('the states of an assessment', () => {
  it('lead from draft over a request to a submission', () => {
    expect(stateAfter('draft', 'request')).toBe('submission-requested');
    expect(stateAfter('submission-requested', 'sign')).toBe('submitted');
  });

  it('lead back to draft when the request is withdrawn or declined', () => {
    expect(stateAfter('submission-requested', 'withdraw')).toBe('draft');
    expect(stateAfter('submission-requested', 'decline')).toBe('draft');
  });

  it('allow nothing twice, and nothing but a revision after the signature', () => {
    expect(stateAfter('submission-requested', 'request')).toBeNull();
    expect(stateAfter('draft', 'sign')).toBeNull();
    for (const step of ['request', 'withdraw', 'decline', 'sign'] as const) {
      expect(stateAfter('submitted', step)).toBeNull();
    }
  });

  it('lead from what was handed in to a further draft', () => {
    expect(stateAfter('submitted', 'revise')).toBe('draft');
    expect(stateAfter('draft', 'revise')).toBeNull();
    expect(stateAfter('submission-requested', 'revise')).toBeNull();
  });

  it('take answers in the draft only', () => {
    expect((['draft', 'submission-requested', 'submitted'] as const).map(isOpenForAnswers)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
