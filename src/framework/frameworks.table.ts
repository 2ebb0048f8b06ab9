import type { TableShape } from '../platform/tables/lists.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { frameworkSummary, frameworkView } from './framework.view.js';

export const FRAMEWORKS_TABLE: TableShape<ReturnType<typeof frameworkSummary>> = {
  name: 'frameworks',
  columns: {
    framework: 'text',
    name: 'text',
    factorCount: 'number',
    weightScheme: 'text',
    structureHash: 'text',
    wordingRevision: 'text',
  },
  row: ({ id, factors, defaultWeightScheme, ...version }) => ({
    ...version,
    framework: id,
    factorCount: factors,
    weightScheme: defaultWeightScheme,
  }),
};

type Factor = ReturnType<typeof frameworkView>['factors'][number];

/** Every question of a version, with what stands for each level. */
export function questionsTable({ structure, wording }: FrameworkVersion): TableShape<Factor> {
  return {
    name: 'questions',
    columns: {
      dimension: 'text',
      dimensionName: 'text',
      factor: 'text',
      factorName: 'text',
      question: 'text',
      factorKind: 'text',
      gateName: 'text',
      level1: 'text',
      level2: 'text',
      level3: 'text',
      level4: 'text',
      level5: 'text',
    },
    row: ({ code, dimension, name, question, kind, levels }, { locale }) => {
      const frame = wording.frame[locale];
      const gate = structure.gates.find(({ factors }) => factors.some((one) => one.code === code));
      return {
        dimension,
        dimensionName: frame.dimensions[dimension]!.name,
        factor: code,
        factorName: name,
        question,
        factorKind: frame.kinds[kind],
        gateName: gate ? frame.gates[gate.id]!.name : null,
        ...Object.fromEntries(levels.map(({ level, reached }) => [`level${level}`, reached])),
      };
    },
  };
}
