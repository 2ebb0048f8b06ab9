import { isPrepared, PANEL_STATES, panelStateAfter, possibleSteps, showsGroup, takesOpinions } from './panel.status.js';

describe('a panel', () => {
  it('goes from draft over open and closed to published, and only closed ones are published', () => {
    expect(panelStateAfter('draft', 'open')).toBe('open');
    expect(panelStateAfter('open', 'close')).toBe('closed');
    expect(panelStateAfter('closed', 'publish')).toBe('published');
    expect(PANEL_STATES.filter((state) => panelStateAfter(state, 'publish'))).toEqual(['closed']);
  });

  it('may be opened again while nothing is published, so that an expert can mend a judgement', () => {
    expect(panelStateAfter('closed', 'reopen')).toBe('open');
    expect(panelStateAfter('published', 'reopen')).toBeNull();
  });

  it('may be abandoned until it is published; both are the end', () => {
    expect(PANEL_STATES.map((state) => possibleSteps(state))).toEqual([
      ['open', 'abandon'],
      ['close', 'abandon'],
      ['publish', 'reopen', 'abandon'],
      [],
      [],
    ]);
  });

  it('invites before it is closed, takes opinions while open, and shows the group’s only afterwards', () => {
    expect(PANEL_STATES.filter(isPrepared)).toEqual(['draft', 'open']);
    expect(PANEL_STATES.filter(takesOpinions)).toEqual(['open']);
    expect(PANEL_STATES.filter(showsGroup)).toEqual(['closed', 'published']);
  });
});
