import type { FrameworkVersion } from '../report-content/wording.js';
import type { Track } from '../scoring/framework-structure.js';

/** What an upload is held against. */
export interface Expected {
  readonly version: FrameworkVersion;
  readonly assessmentId: string;
  readonly track: Track;
  readonly userId: string;
  /** Whether the agency's consolidated answers are the reader's to write. */
  readonly mayConsolidate: boolean;
}
