import { anAction, lifting } from '../../test/fixtures/action.js';
import { ids, only, plan } from '../../test/fixtures/plan.js';

describe('which actions', () => {
  it('are called for by an answer at level 3 or below, which they name with the level they lead to', () => {
    const action = anAction('lift-g1', lifting({ G1: [1, 3], G3: [1, 4] }));
    expect(only([action], { G1: 2 }).reasons).toEqual([{ factor: 'G1', level: 2, cause: null, to: 3 }]);
    expect(ids([action], {})).toEqual([]);
  });

  it('do not apply outside the levels they move, or under other circumstances', () => {
    const fromThree = anAction('from-three', lifting({ G1: [3, 4] }));
    const elsewhere = anAction('elsewhere', {
      ...lifting({ G1: [1, 3] }),
      circumstances: { agencyLevel: ['central'] },
    });
    expect(ids([fromThree, elsewhere], { G1: 2 })).toEqual([]);
  });

  it('make a low circumstance workable and never raise it', () => {
    const raising = anAction('raising', lifting({ O6: [1, 3] }));
    const suiting = anAction('suiting', { suits: ['O6'] });
    const found = plan([raising, suiting], { O6: 1 });
    expect(found.actions.map(({ action, reasons }) => [action, reasons[0]!.to])).toEqual([['suiting', null]]);
    expect(found.circumstances).toEqual([{ factor: 'O6', level: 1, suitedBy: ['suiting'] }]);
  });

  it('are few: one for two low answers instead of two, and none that only repeats the others', () => {
    const both = anAction('both', lifting({ G1: [1, 3], G3: [1, 3] }));
    const one = anAction('one', lifting({ G1: [1, 3] }));
    const other = anAction('other', lifting({ G3: [1, 3] }));
    expect(ids([one, other, both], { G1: 2, G3: 2 })).toEqual(['both']);
  });

  it('leave out what later ones have made superfluous', () => {
    const catalogue = [
      anAction('most-at-once', lifting({ G1: [1, 3], G3: [1, 3], G9: [1, 3], G10: [1, 3] })),
      anAction('one-half', lifting({ G1: [1, 3], G3: [1, 3], G5: [1, 3] })),
      anAction('other-half', lifting({ G9: [1, 3], G10: [1, 3], G11: [1, 3] })),
    ];
    const low = { G1: 2, G3: 2, G5: 2, G9: 2, G10: 2, G11: 2 };
    expect(ids(catalogue, low)).toEqual(['one-half', 'other-half']);
  });

  it('keep what was chosen to open a deciding gate, even where others open it too', () => {
    const catalogue = [
      anAction('first', lifting({ G25: [1, 3] })),
      anAction('second', lifting({ G25: [1, 3] })),
      anAction('in-passing', { ...lifting({ G1: [1, 3], G25: [1, 3] }), standing: 'proposed', effort: 5 }),
    ];
    expect(ids(catalogue, { G25: 2, G1: 2 })).toEqual(['first', 'second', 'in-passing']);
  });

  it('are swapped where one can stand for two taken before it', () => {
    const catalogue = [
      anAction('a-narrow', { ...lifting({ G5: [1, 3] }), effort: 5 }),
      anAction('b-small', { ...lifting({ G1: [1, 3], G3: [1, 3] }), effort: 1 }),
      anAction('c-wide', { ...lifting({ G1: [1, 3], G3: [1, 3], G5: [1, 3] }), effort: 5 }),
    ];
    expect(ids(catalogue, { G1: 2, G3: 2, G5: 2 })).toEqual(['c-wide']);
  });

  it('are not swapped for one that is slower, unproven and a partner’s', () => {
    const catalogue = [
      anAction('one', { ...lifting({ G1: [1, 3], G3: [1, 3] }), effort: 1 }),
      anAction('two', { ...lifting({ G5: [1, 3] }), effort: 1 }),
      anAction('wide', {
        ...lifting({ G1: [1, 3], G3: [1, 3], G5: [1, 3] }),
        effort: 5,
        governmentLevel: 'partner',
        horizon: 'mid',
        standing: 'proposed',
      }),
    ];
    expect(ids(catalogue, { G1: 2, G3: 2, G5: 2 })).toEqual(['one', 'two']);
  });

  it('are own before a partner’s, proven before proposed, and against the stated cause before others', () => {
    const lift = lifting({ G1: [1, 3] });
    const partner = anAction('a-partner', { ...lift, governmentLevel: 'partner' });
    const proposed = anAction('b-proposed', { ...lift, standing: 'proposed' });
    const proven = anAction('c-proven', lift);
    const money = anAction('d-money', { ...lift, causes: ['money'], standing: 'proposed' });
    expect(ids([partner, proposed, proven, money], { G1: 2 })).toEqual(['c-proven']);
    expect(ids([partner, proposed, proven, money], { G1: { level: 2, cause: 'money' } })).toEqual(['d-money']);
  });

  it('are two for a lever that blocks a deciding gate, one of them short', () => {
    const lift = lifting({ G25: [1, 3] });
    const catalogue = [
      anAction('long-one', { ...lift, horizon: 'mid' }),
      anAction('long-two', { ...lift, horizon: 'mid' }),
      anAction('short-one', { ...lift, effort: 5, standing: 'proposed' }),
    ];
    expect(ids(catalogue, { G25: 2 })).toEqual(['short-one', 'long-one']);
  });

  it('bring a prerequisite along only where an answer calls for it too', () => {
    const first = anAction('first', lifting({ G3: [1, 2] }));
    const then = anAction('then', {
      ...lifting({ G1: [1, 3], G3: [1, 3] }),
      preconditions: { actions: ['first'], gates: [] },
    });
    const needed = plan([first, then], { G1: 2, G3: 2 }).actions;
    expect(needed.map(({ action, after }) => [action, after])).toEqual([
      ['first', []],
      ['then', ['first']],
    ]);
    expect(plan([first, then], { G1: 2, G3: 3 }).actions.map(({ action, after }) => [action, after])).toEqual([
      ['then', []],
    ]);
  });
});
