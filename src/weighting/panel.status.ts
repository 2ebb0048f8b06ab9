export const PANEL_STATES = ['draft', 'open', 'closed', 'published', 'abandoned'] as const;
export type PanelState = (typeof PANEL_STATES)[number];

export const PANEL_STEPS = ['open', 'close', 'reopen', 'abandon'] as const;
export type PanelStep = (typeof PANEL_STEPS)[number] | 'publish';

/** Which state may follow which, and by what. What is published or abandoned stays so: a new panel is made. */
const NEXT: Readonly<Record<PanelState, Partial<Record<PanelStep, PanelState>>>> = {
  draft: { open: 'open', abandon: 'abandoned' },
  open: { close: 'closed', abandon: 'abandoned' },
  closed: { reopen: 'open', publish: 'published', abandon: 'abandoned' },
  published: {},
  abandoned: {},
};

/** The state after a step; null where the step is not possible now. */
export function panelStateAfter(state: PanelState, step: PanelStep): PanelState | null {
  return NEXT[state][step] ?? null;
}

/** The steps that are possible now, in the order in which a page offers them. */
export function possibleSteps(state: PanelState): PanelStep[] {
  return (['open', 'close', 'publish', 'reopen', 'abandon'] as const).filter((step) => panelStateAfter(state, step));
}

/** Experts are invited, and the panel described, before anybody counts. */
export const isPrepared = (state: PanelState): boolean => state === 'draft' || state === 'open';

/** Opinions are written only while the panel is open: what is weighed afterwards stands still. */
export const takesOpinions = (state: PanelState): boolean => state === 'open';

/** The group's opinion is shown to its experts once nobody can be led by it any more. */
export const showsGroup = (state: PanelState): boolean => state === 'closed' || state === 'published';
