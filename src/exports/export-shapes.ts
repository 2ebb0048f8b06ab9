import { ANSWER_COLUMNS } from '../framework/answer-cells.js';
import type { CellKind } from '../platform/tables/table.js';
import type { FrameText, Wording } from '../report-content/wording.js';
import type { Words } from '../platform/views/words.js';
import type { Locale } from '../advice/action.js';

/** What turns a code into words. */
export interface Saying {
  readonly locale: Locale;
  readonly words: Words;
  readonly wording: Wording;
  readonly frame: FrameText;
}

type Said = (code: string, saying: Saying) => string;

/** A table of the export: its columns in order, and what codes say in words. Programs get the codes. */
export interface ExportShape {
  readonly columns: Readonly<Record<string, CellKind>>;
  readonly said?: Readonly<Record<string, Said>>;
  /** Not for agencies. */
  readonly isCentral?: boolean;
}

const picked =
  (group: string): Said =>
  (code, { locale, words }) =>
    words.pick(locale, group, code);
const factorName: Said = (code, { wording, locale }) => wording.factors[code]?.[locale].name ?? code;
const band: Said = (code, { frame, locale, words }) =>
  code === 'under-review'
    ? words.say(locale, 'tables.underReview')
    : frame.bands[code as keyof FrameText['bands']].name;
const status: Said = (code, { frame }) => frame.statuses[code as keyof FrameText['statuses']];
const gateState: Said = (code, { frame }) => frame.gateStates[code as keyof FrameText['gateStates']];
const cause: Said = (code, { frame }) => frame.causes[code as keyof FrameText['causes']];
const action: Said = (code, { wording, locale }) =>
  wording.actions.find(({ id }) => id === code)?.[locale].title ?? code;

const CIRCUMSTANCES = {
  governmentLevel: picked('tables.governmentLevels'),
  direction: (code, { frame }) => frame.circumstances.direction[code as keyof FrameText['circumstances']['direction']],
  integrationModel: (code, { frame }) =>
    frame.circumstances.integrationModel[code as keyof FrameText['circumstances']['integrationModel']],
  exchangeFrequency: (code, { frame }) =>
    frame.circumstances.exchangeFrequency[code as keyof FrameText['circumstances']['exchangeFrequency']],
  track: (code, { frame }) => frame.circumstances.track[code as keyof FrameText['circumstances']['track']],
} satisfies Record<string, Said>;

const OF_SUBMISSION = { submissionId: 'text', agencyName: 'text', pilotTitle: 'text', revision: 'number' } as const;

export const EXPORT_SHAPES = {
  agencies: {
    columns: { agencyId: 'text', agencyName: 'text', governmentLevel: 'text', createdAt: 'moment' },
    said: CIRCUMSTANCES,
  },
  pilots: {
    columns: {
      pilotId: 'text',
      agencyId: 'text',
      agencyName: 'text',
      pilotTitle: 'text',
      leadUnit: 'text',
      partners: 'text',
      direction: 'text',
      integrationModel: 'text',
      exchangeFrequency: 'text',
      track: 'text',
      dueOn: 'date',
      summary: 'text',
      serviceItem: 'text',
      createdAt: 'moment',
    },
    said: CIRCUMSTANCES,
  },
  submissions: {
    columns: {
      ...OF_SUBMISSION,
      isLatest: 'flag',
      assessedAt: 'date',
      submittedAt: 'moment',
      status: 'text',
      governmentLevel: 'text',
      direction: 'text',
      integrationModel: 'text',
      exchangeFrequency: 'text',
      track: 'text',
      score: 'number',
      likelyLow: 'number',
      likelyHigh: 'number',
      coverage: 'percent',
      band: 'text',
      bandIsAtMost: 'flag',
      verifiedScore: 'number',
      verifiedBand: 'text',
      shareVerified: 'percent',
      decidedAt: 'moment',
      framework: 'text',
      weightScheme: 'text',
      provenance: 'text',
      sheetHash: 'text',
      contentHash: 'text',
      assessmentId: 'text',
      pilotId: 'text',
      agencyId: 'text',
    },
    said: { ...CIRCUMSTANCES, status: picked('tables.submissionStatuses'), band, verifiedBand: band },
  },
  dimensions: {
    columns: {
      ...OF_SUBMISSION,
      dimension: 'text',
      dimensionName: 'text',
      score: 'number',
      verifiedScore: 'number',
      difference: 'number',
    },
    said: { dimensionName: (code, { frame }) => frame.dimensions[code]!.name },
  },
  gates: {
    columns: { ...OF_SUBMISSION, gate: 'text', gateName: 'text', gateState: 'text', verifiedGateState: 'text' },
    said: { gateName: (code, { frame }) => frame.gates[code]!.name, gateState, verifiedGateState: gateState },
  },
  answers: {
    columns: {
      ...OF_SUBMISSION,
      dimension: 'text',
      ...ANSWER_COLUMNS,
      verifiedStatus: 'text',
      verifiedLevel: 'number',
    },
    said: {
      factorName,
      answerStatus: status,
      verifiedStatus: status,
      confidence: (code, { frame }) => frame.confidences[code as keyof FrameText['confidences']].name,
      cause,
    },
  },
  findings: {
    columns: {
      ...OF_SUBMISSION,
      factor: 'text',
      factorName: 'text',
      verdict: 'text',
      verifiedStatus: 'text',
      verifiedLevel: 'number',
      findingReason: 'text',
      foundAt: 'moment',
    },
    said: { factorName, verdict: picked('tables.verdicts'), verifiedStatus: status },
  },
  comments: {
    columns: {
      ...OF_SUBMISSION,
      factor: 'text',
      factorName: 'text',
      side: 'text',
      commentText: 'text',
      writtenAt: 'moment',
    },
    said: { factorName, side: picked('tables.sides') },
  },
  actions: {
    columns: {
      ...OF_SUBMISSION,
      position: 'number',
      action: 'text',
      actionTitle: 'text',
      owner: 'text',
      dueOn: 'date',
      progress: 'text',
      progressOn: 'date',
      progressNote: 'text',
      progressEvidence: 'text',
    },
    said: { actionTitle: action, progress: picked('tables.progress') },
  },
  matters: {
    columns: {
      matterId: 'text',
      matterKind: 'text',
      matterName: 'text',
      matterState: 'text',
      pilotCount: 'number',
      agencyCount: 'number',
      ministry: 'text',
      answer: 'text',
      answerNumber: 'text',
      answeredOn: 'date',
      mergedInto: 'text',
      notedAt: 'moment',
    },
    said: { matterKind: picked('matters.kinds'), matterState: picked('matters.states') },
    isCentral: true,
  },
  mentions: {
    columns: {
      ...OF_SUBMISSION,
      isLatest: 'flag',
      factor: 'text',
      factorName: 'text',
      matterName: 'text',
      cause: 'text',
      matterId: 'text',
    },
    said: { factorName, cause },
  },
  schemes: {
    columns: {
      weightScheme: 'text',
      schemeName: 'text',
      isChosen: 'flag',
      schemeProvenance: 'text',
      schemeLimits: 'text',
      publishedAt: 'moment',
    },
  },
  weights: {
    columns: { weightScheme: 'text', factor: 'text', factorName: 'text', dimension: 'text', weight: 'number' },
    said: { factorName },
  },
} as const satisfies Readonly<Record<string, ExportShape>>;

export type ExportName = keyof typeof EXPORT_SHAPES;
export const EXPORT_NAMES = Object.keys(EXPORT_SHAPES) as ExportName[];
