import { leftOver } from './left-over.js';

describe('What the other half of a form still says', () => {
  const stands = { verdict: '', changedTo: '', reason: '' };
  const typed = { seen: '"0"', verdict: 'change', changedTo: '2', reason: '查無公文' };

  it('a comment that was typed is left when the finding is saved', () => {
    expect(leftOver({ ...typed, intent: 'finding', comment: '請補附' }, stands)).toEqual({ comment: '請補附' });
    expect(leftOver({ ...typed, intent: 'finding', comment: ' ' }, stands)).toBeNull();
  });

  it('a finding that was typed is left when the comment is sent, unless it stands already', () => {
    const sent = { ...typed, intent: 'comment', comment: '請補附' };
    expect(leftOver(sent, stands)).toEqual(typed);
    expect(leftOver(sent, { verdict: 'change', changedTo: '2', reason: '查無公文' })).toBeNull();
    expect(
      leftOver({ intent: 'comment', comment: '請補附', seen: '"0"', changedTo: '', reason: '' }, stands),
    ).toBeNull();
  });
});
