import { bodyOfForm, formOfFinding } from './finding-form.js';

describe('What a reviewer types about an answer', () => {
  it('a change to a level is sent as an answered one, a change to unknown without a level', () => {
    expect(bodyOfForm({ verdict: 'change', changedTo: '2', reason: '查無公文' })).toEqual({
      verdict: 'change',
      status: 'answered',
      level: 2,
      reason: '查無公文',
    });
    expect(bodyOfForm({ verdict: 'change', changedTo: 'unknown', reason: 'x' })).toEqual({
      verdict: 'change',
      status: 'unknown',
      reason: 'x',
    });
  });

  it('a level that was chosen before the reviewer came to agree is left out', () => {
    expect(bodyOfForm({ verdict: 'confirm', changedTo: '2', reason: '' })).toEqual({ verdict: 'confirm' });
  });

  it('what stands comes back into the form, and what was taken back does not', () => {
    const change = { verdict: 'change', status: 'answered', level: 2, reason: 'x' };
    expect(formOfFinding(change)).toEqual({ verdict: 'change', changedTo: '2', reason: 'x' });
    expect(formOfFinding({ verdict: 'confirm', status: 'answered', level: 4, reason: null }).changedTo).toBe('');
    expect(formOfFinding({ ...change, verdict: 'none' })).toEqual({ verdict: '', changedTo: '', reason: '' });
  });
});
