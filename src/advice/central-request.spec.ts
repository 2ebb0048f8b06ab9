import { anAction, lifting } from '../../test/fixtures/action.js';
import { ids, plan } from '../../test/fixtures/plan.js';

describe('what only the centre can do', () => {
  const amend = anAction('amend', {
    ...lifting({ L2: [1, 3], G1: [1, 3] }),
    governmentLevel: 'centre',
    horizon: 'long',
    causes: ['law'],
    bridges: ['bridge', 'other-bridge'],
  });
  const bridge = anAction('bridge', { ...lifting({ L2: [1, 3], L3: [1, 3] }), governmentLevel: 'partner', effort: 5 });
  const other = anAction('other', lifting({ L2: [1, 3], G1: [1, 3] }));

  it('is asked for where the gate opens from the centre alone, beside two local actions, one of them its bridge', () => {
    const found = plan([amend, bridge, other], { L2: 2 });
    expect(found.actions.map(({ action, bridges, bridgeFor }) => [action, bridges, bridgeFor])).toEqual([
      ['other', [], []],
      ['bridge', [], ['amend']],
      ['amend', ['bridge'], []],
    ]);
    expect(found.centralRequests).toEqual(['amend']);
  });

  it('gets a bridge that moves the same factor, even where another is in the plan already', () => {
    const third = anAction('third', lifting({ L2: [1, 3] }));
    const otherBridge = anAction('other-bridge', { suits: ['O6'] });
    const found = plan([amend, bridge, other, third, otherBridge], { L2: 2, O6: 3 });
    expect(found.actions.find(({ action }) => action === 'amend')!.bridges).toEqual(['bridge', 'other-bridge']);
  });

  it('comes after its bridge in the same horizon, though it gains more', () => {
    const local = { ...lifting({ G1: [1, 3] }), horizon: 'mid' as const, effort: 5 };
    const request = {
      ...lifting({ G1: [1, 3], G3: [1, 4] }),
      governmentLevel: 'centre' as const,
      horizon: 'mid' as const,
    };
    const catalogue = [
      anAction('ask', { ...request, effort: 1, causes: ['law'], bridges: ['meanwhile'] }),
      anAction('meanwhile', { ...local, causes: ['law'] }),
    ];
    expect(ids(catalogue, { G1: { level: 2, cause: 'law' } })).toEqual(['meanwhile', 'ask']);
  });

  it('is asked for where the stated cause is law, and not where it is habit', () => {
    expect(ids([amend, other], { G1: { level: 3, cause: 'law' } })).toEqual(['other', 'amend']);
    expect(ids([amend, other], { G1: { level: 3, cause: 'habit' } })).toEqual(['other']);
  });

  it('stands in for what nobody nearer can do', () => {
    expect(ids([amend], { G1: 2 })).toEqual(['amend']);
  });
});
