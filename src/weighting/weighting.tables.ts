import type { TableShape } from '../platform/tables/lists.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { changeView, choiceView, expertView, panelView } from './panel.view.js';

export const PANELS_TABLE: TableShape<ReturnType<typeof panelView>> = {
  name: 'panels',
  columns: {
    title: 'text',
    slug: 'text',
    state: 'text',
    dueOn: 'date',
    weightScheme: 'text',
    createdAt: 'moment',
    openedAt: 'moment',
    closedAt: 'moment',
    id: 'text',
  },
  row: (panel, { locale, words }) => ({
    ...panel,
    state: words.pick(locale, 'weighting.states', panel.state),
    createdAt: new Date(panel.createdAt),
    openedAt: moment(panel.openedAt),
    closedAt: moment(panel.closedAt),
  }),
};

/** Each expert’s dimension weights stand in columns of their own, by code. */
export const EXPERTS_TABLE: TableShape<ReturnType<typeof expertView>> = {
  name: 'panelExperts',
  columns: {
    name: 'text',
    organisation: 'text',
    email: 'text',
    state: 'text',
    consistencyRatio: 'number',
    invitedAt: 'moment',
    changedAt: 'moment',
    withdrawnAt: 'moment',
    id: 'text',
  },
  row: ({ id, name, organisation, email, comparison, ...expert }, { locale, words }) => ({
    id,
    name,
    organisation,
    email,
    state: words.pick(locale, 'weighting.expertStates', expert.state),
    consistencyRatio: comparison?.consistencyRatio ?? null,
    invitedAt: new Date(expert.invitedAt),
    changedAt: moment(expert.changedAt),
    withdrawnAt: moment(expert.withdrawnAt),
  }),
};

export function bandChangesTable({ wording }: FrameworkVersion): TableShape<ReturnType<typeof changeView>> {
  return {
    name: 'bandChanges',
    columns: {
      agencyName: 'text',
      pilotTitle: 'text',
      revision: 'number',
      isLatest: 'flag',
      submittedAt: 'moment',
      from: 'text',
      fromScore: 'number',
      to: 'text',
      toScore: 'number',
      submissionId: 'text',
      pilotId: 'text',
      agencyId: 'text',
    },
    row: (change, { locale }) => ({
      ...change,
      submittedAt: new Date(change.submittedAt),
      from: wording.frame[locale].bands[change.from].name,
      to: wording.frame[locale].bands[change.to].name,
    }),
  };
}

export const CHOICES_TABLE: TableShape<ReturnType<typeof choiceView>> = {
  name: 'schemeChoices',
  columns: { weightScheme: 'text', reason: 'text', chosenByName: 'text', chosenAt: 'moment', id: 'text' },
  row: ({ chosenBy, ...choice }) => ({ ...choice, chosenAt: new Date(choice.chosenAt) }),
};

const moment = (time: string | null): Date | null => (time === null ? null : new Date(time));
