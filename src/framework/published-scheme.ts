import type { Locale } from '../advice/action.js';
import type { Wording } from '../report-content/wording.js';
import type { WeightScheme } from '../scoring/weights.js';

/** Name, provenance and limits in every language, as a shipped scheme has them in the framework's wording. */
export type SchemeWording = Readonly<Record<Locale, Wording['frame'][Locale]['schemes'][string]>>;

/** One expert of the panel a scheme was made by; A, B, C stand for names. */
export interface SchemeExpert {
  readonly code: string;
  readonly consistencyRatio: number;
  readonly dimensions: Readonly<Record<string, number>>;
  readonly weights: Readonly<Record<string, number>>;
}

/** What a scheme rests on, in figures: published with it. */
export interface OwnSchemeBasis {
  readonly panelId: string;
  readonly experts: readonly SchemeExpert[];
  /** Invited and not withdrawn, but not complete or not consistent. */
  readonly leftOut: number;
  readonly group: {
    readonly consistencyRatio: number;
    readonly dimensions: Readonly<Record<string, number>>;
    readonly points: Readonly<Record<string, number>>;
  };
}

/** A scheme of the reviewing body's own. */
export interface OwnScheme extends WeightScheme {
  readonly framework: string;
  readonly wording: SchemeWording;
}

const OWN_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*@[1-9][0-9]{0,5}$/;

/** Whether a text could be the id of an own scheme: saves asking the database for anything else. */
export const isOwnSchemeId = (id: unknown): id is string =>
  typeof id === 'string' && id.length <= 47 && OWN_ID.test(id);
