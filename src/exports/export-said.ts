import type { FrameText, Wording } from '../report-content/wording.js';
import type { Words } from '../platform/views/words.js';
import type { CellKind } from '../platform/tables/table.js';
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

export const picked =
  (group: string): Said =>
  (code, { locale, words }) =>
    words.pick(locale, group, code);
export const factorName: Said = (code, { wording, locale }) => wording.factors[code]?.[locale].name ?? code;
export const band: Said = (code, { frame, locale, words }) =>
  code === 'under-review'
    ? words.say(locale, 'tables.underReview')
    : frame.bands[code as keyof FrameText['bands']].name;
export const status: Said = (code, { frame }) => frame.statuses[code as keyof FrameText['statuses']];
export const gateState: Said = (code, { frame }) => frame.gateStates[code as keyof FrameText['gateStates']];
export const confidence: Said = (code, { frame }) => frame.confidences[code as keyof FrameText['confidences']].name;
export const cause: Said = (code, { frame }) => frame.causes[code as keyof FrameText['causes']];
export const action: Said = (code, { wording, locale }) =>
  wording.actions.find(({ id }) => id === code)?.[locale].title ?? code;

export const CIRCUMSTANCES = {
  governmentLevel: picked('tables.governmentLevels'),
  direction: (code, { frame }) => frame.circumstances.direction[code as keyof FrameText['circumstances']['direction']],
  integrationModel: (code, { frame }) =>
    frame.circumstances.integrationModel[code as keyof FrameText['circumstances']['integrationModel']],
  exchangeFrequency: (code, { frame }) =>
    frame.circumstances.exchangeFrequency[code as keyof FrameText['circumstances']['exchangeFrequency']],
  track: (code, { frame }) => frame.circumstances.track[code as keyof FrameText['circumstances']['track']],
} satisfies Record<string, Said>;
