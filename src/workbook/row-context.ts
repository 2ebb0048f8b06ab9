import type { Expected } from './expected.js';
import type { FaultList } from './fault-list.js';
import type { Vocabulary } from './vocabulary.js';

/** What every row is read with. */
export interface RowContext {
  readonly list: FaultList;
  readonly expected: Expected;
  readonly vocabulary: Vocabulary;
}
