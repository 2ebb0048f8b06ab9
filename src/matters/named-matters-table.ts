import type { TableShape } from '../platform/tables/lists.js';
import type { namedMatterView } from './named-matter.view.js';

/** What one submission asked the centre, for spreadsheets. */
export const NAMED_MATTERS_TABLE: TableShape<ReturnType<typeof namedMatterView>> = {
  name: 'matters',
  columns: {
    matterKind: 'text',
    matterName: 'text',
    factors: 'text',
    matterState: 'text',
    ministry: 'text',
    answer: 'text',
    answerNumber: 'text',
    answeredOn: 'date',
    matterChangedAt: 'moment',
  },
  row: ({ kind, name, factors, state, ministry, answer, changedAt }, { locale, words }) => ({
    matterKind: words.pick(locale, 'matters.kinds', kind),
    matterName: name,
    factors: factors.join(words.say(locale, 'matters.between')),
    matterState: words.pick(locale, 'matters.states', state),
    ministry,
    answer: answer?.text ?? null,
    answerNumber: answer?.documentNumber ?? null,
    answeredOn: answer?.date ?? null,
    matterChangedAt: changedAt,
  }),
};
