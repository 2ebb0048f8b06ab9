import { plan } from '../../test/fixtures/plan.js';

describe('questions', () => {
  it('come for unknown and unanswered factors, gates in their order first, with whom to ask', () => {
    const unknown = { status: 'unknown' as const, level: undefined };
    const { questions } = plan([], { T1: null, G25: { ...unknown, askWhom: '法制單位' }, L2: null, O9: unknown });
    expect(questions).toEqual([
      { factor: 'L2', status: 'unanswered', inGate: 'legal-basis', askWhom: null },
      { factor: 'G25', status: 'unknown', inGate: 'responsibility', askWhom: '法制單位' },
      { factor: 'T1', status: 'unanswered', inGate: null, askWhom: null },
      { factor: 'O9', status: 'unknown', inGate: null, askWhom: null },
    ]);
  });

  it('leave out other factors while more than 12 are unanswered', () => {
    const thirteen = ['L1', 'L2', 'L3', 'T1', 'T2', 'T3', 'T5', 'T7', 'T8', 'T10', 'T11', 'O2', 'O4'];
    const open = (codes: string[]) => plan([], Object.fromEntries(codes.map((code) => [code, null]))).questions;
    expect(open(thirteen).map(({ factor }) => factor)).toEqual(['L2']);
    expect(open(thirteen.slice(1))).toHaveLength(12);
  });
});
