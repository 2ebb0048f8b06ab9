import { anAction, lifting } from '../../test/fixtures/action.js';
import { ids, plan } from '../../test/fixtures/plan.js';

describe('in which order', () => {
  it('deciding gates first, each its first action before one gets a reserve, then what gains most for its effort', () => {
    const catalogue = [
      anAction('gain', { ...lifting({ G14: [1, 3] }), effort: 1 }),
      anAction('trust', lifting({ O5: [1, 3] })),
      anAction('ownership-reserve', lifting({ G18: [1, 1], G16: [1, 3] })),
      anAction('ownership', lifting({ G16: [1, 3] })),
    ];
    expect(ids(catalogue, { G16: 2, O5: 2, G14: 2 })).toEqual(['ownership', 'trust', 'ownership-reserve', 'gain']);
  });

  it('the reserves of a gate that failed before gates that are only held', () => {
    const catalogue = [
      anAction('leaks', lifting({ G25: [1, 3] })),
      anAction('leaks-too', lifting({ G25: [1, 3] })),
      anAction('time', lifting({ G22: [1, 3] })),
      anAction('time-too', lifting({ G22: [1, 3] })),
      anAction('law', { ...lifting({ L2: [1, 3] }), effort: 1 }),
    ];
    expect(ids(catalogue, { G25: 1, G22: 2, L2: 2 })).toEqual(['leaks', 'leaks-too', 'time', 'time-too', 'law']);
  });

  it('what is made for a lever before what moves it in passing, though that gains more', () => {
    const inPassing = anAction('in-passing', lifting({ G14: [1, 4], G25: [1, 3] }));
    expect(ids([inPassing, anAction('made', lifting({ G25: [1, 3] }))], { G25: 2 })).toEqual(['made', 'in-passing']);
  });

  it('a gate that failed before one that is only held', () => {
    const catalogue = [anAction('law', lifting({ L2: [1, 3] })), anAction('responsibility', lifting({ G25: [1, 3] }))];
    const { actions } = plan(catalogue, { L2: 2, G25: 1 });
    expect(actions.map(({ action, opens, opensLater }) => [action, opens, opensLater])).toEqual([
      ['responsibility', ['responsibility'], []],
      ['law', [], ['legal-basis']],
    ]);
  });

  it('what waits for a gate follows what passes it, into a later horizon if need be', () => {
    const build = anAction('build', {
      ...lifting({ T1: [1, 3] }),
      preconditions: { actions: [], gates: ['legal-basis'] },
    });
    const law = anAction('law', { ...lifting({ L2: [1, 3] }), horizon: 'mid', effort: 4 });
    const { actions } = plan([build, law], { L2: 2, T1: 2 });
    expect(actions.map(({ action, horizon, waitsForGates }) => [action, horizon, waitsForGates])).toEqual([
      ['law', 'mid', []],
      ['build', 'mid', ['legal-basis']],
    ]);
  });

  it('two that wait for each other’s gate both keep a place', () => {
    const wait = (gate: string) => ({ preconditions: { actions: [], gates: [gate] } });
    const catalogue = [
      anAction('law', { ...lifting({ L2: [1, 3] }), ...wait('ownership') }),
      anAction('owner', { ...lifting({ G16: [1, 3] }), ...wait('legal-basis') }),
    ];
    expect(ids(catalogue, { G16: 2, L2: 2 }).toSorted()).toEqual(['law', 'owner']);
  });

  it('nothing is built before the centre has acted where local steps do not pass the gate', () => {
    const catalogue = [
      anAction('build', {
        ...lifting({ T1: [1, 3] }),
        horizon: 'mid',
        preconditions: { actions: [], gates: ['legal-basis'] },
      }),
      anAction('bridge', lifting({ L2: [1, 3] })),
      anAction('amend', {
        ...lifting({ L2: [1, 3] }),
        governmentLevel: 'centre',
        horizon: 'long',
        causes: ['law'],
        bridges: ['bridge'],
      }),
    ];
    expect(ids(catalogue, { L2: 2, T1: 2 })).toEqual(['bridge', 'build', 'amend']);
    expect(ids(catalogue, { L2: 1, T1: 2 })).toEqual(['bridge', 'amend', 'build']);
  });
});
