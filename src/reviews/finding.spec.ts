import { judgeFinding, verifiedOf } from './finding.js';
import type { GivenFinding, JudgedAgainst } from './finding.js';

const three = { answer: { factor: 'L1', level: 3 }, mayBeNotApplicable: false };
const notApplicable = { answer: { factor: 'T10', status: 'not-applicable' as const }, mayBeNotApplicable: true };
const unknown = { answer: { factor: 'L1', status: 'unknown' as const }, mayBeNotApplicable: false };
const nothing = { answer: undefined, mayBeNotApplicable: false };

const judged = (given: GivenFinding, against: JudgedAgainst = three) => {
  const result = judgeFinding(given, against);
  return 'faults' in result ? result.faults.map(({ member, code }) => `${member} ${code}`) : result.finding;
};

describe('a finding', () => {
  it('that confirms keeps the agency’s status and level', () => {
    expect(judged({ verdict: 'confirm' })).toMatchObject({ status: 'answered', level: 3 });
    expect(judged({ verdict: 'confirm' }, notApplicable)).toMatchObject({ status: 'not-applicable', level: null });
    expect(judged({ verdict: 'confirm' }, unknown)).toMatchObject({ status: 'unknown', level: null });
  });

  it('cannot confirm what nobody answered', () => {
    expect(judged({ verdict: 'confirm' }, nothing)).toEqual(['verdict nothing-to-confirm']);
  });

  it('that changes gives its reason and another level or status', () => {
    expect(judged({ verdict: 'change', level: 2, reason: '未簽訂' })).toMatchObject({ status: 'answered', level: 2 });
    expect(judged({ verdict: 'change', status: 'unknown', reason: '無人知道' })).toMatchObject({ status: 'unknown' });
    expect(judged({ verdict: 'change', level: 2 }, nothing)).toEqual(['reason reason-missing']);
    expect(judged({ verdict: 'change', level: 3, reason: '同' })).toEqual(['level same-as-answer']);
    expect(judged({ verdict: 'change', reason: '？' })).toEqual(['level level-missing']);
    expect(judged({ verdict: 'change', status: 'unknown', level: 2, reason: '？' })).toEqual([
      'level level-not-allowed',
    ]);
  });

  it('rejects a not-applicable with a level or unknown, and makes one only where the framework allows it', () => {
    expect(judged({ verdict: 'change', level: 1, reason: '有此系統' }, notApplicable)).toMatchObject({ level: 1 });
    expect(judged({ verdict: 'change', status: 'not-applicable', reason: '無' }, notApplicable)).toEqual([
      'status same-as-answer',
    ]);
    expect(judged({ verdict: 'change', status: 'not-applicable', reason: '無' })).toEqual([
      'status not-applicable-refused',
    ]);
  });

  it('that asks says what, and verifies nothing', () => {
    expect(judged({ verdict: 'ask' })).toEqual(['reason reason-missing']);
    expect(judged({ verdict: 'ask', reason: '文號？' })).toMatchObject({ status: null, level: null });
    expect(judged({ verdict: 'ask', reason: '文號？', level: 2 })).toEqual(['level level-not-allowed']);
  });

  it('counts as verified when it confirms or changes, not when it asks or is taken back', () => {
    const findings = [
      { factor: 'L1', verdict: 'confirm' as const, status: 'answered' as const, level: 3, reason: null },
      { factor: 'L2', verdict: 'change' as const, status: 'unknown' as const, level: null, reason: '無' },
      { factor: 'L3', verdict: 'ask' as const, status: null, level: null, reason: '？' },
      { factor: 'L4', verdict: 'none' as const, status: null, level: null, reason: null },
    ];
    expect(verifiedOf(findings)).toEqual([
      { factor: 'L1', status: 'answered', level: 3, changed: false },
      { factor: 'L2', status: 'unknown', level: null, changed: true },
    ]);
  });
});
