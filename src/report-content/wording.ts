import type {
  Action,
  CaseId,
  Cause,
  Circumstances,
  GovernmentLevel,
  Horizon,
  Locale,
  Role,
  Standing,
} from '../advice/action.js';
import type { AnswerStatus, Confidence } from '../scoring/answer.js';
import type {
  Band,
  CapCode,
  FactorCode,
  FactorKind,
  FrameworkStructure,
  Opener,
} from '../scoring/framework-structure.js';
import type { FlagCode, GateState } from '../scoring/score-result.js';

export interface LevelText {
  /** What is so at this level, on top of all levels below; empty at level 1. */
  readonly reached: string;
  /** What is still lacking compared with the next level; empty at level 5. */
  readonly missing: string;
}

export interface FactorText {
  readonly name: string;
  readonly meaning: string;
  readonly question: string;
  /** Where the name sounds negative: which way the levels run. */
  readonly polarity: string | null;
  /** Where easily confused neighbours belong. */
  readonly confusable: string | null;
  readonly aspects: readonly string[];
  readonly levels: readonly LevelText[];
  /** The improvement steps 1→2, 2→3, 3→4, 4→5; for a circumstance what makes the present level workable. */
  readonly steps: readonly string[];
  readonly evidence: readonly string[];
  readonly seen: { readonly [K in CaseId]?: string };
  readonly electronicMeans: string;
}

export interface FactorWording {
  readonly code: FactorCode;
  readonly lead: readonly Role[];
  readonly second: readonly Role[];
  /** Asked in private: answers of single people about colleagues and other agencies. */
  readonly private: boolean;
  readonly solvableElectronically: 'yes' | 'partly' | 'no';
  readonly 'zh-TW': FactorText;
  readonly en: FactorText;
}

interface Named {
  readonly name: string;
}
type Texts<K extends string> = Readonly<Record<K, string>>;

/** Everything in a framework version's words that belongs to no single factor or action. */
export interface FrameText {
  readonly name: string;
  readonly asOf: string;
  readonly dimensions: Readonly<Record<string, Named & { short: string; meaning: string }>>;
  readonly supplementary: Named & { meaning: string };
  readonly gates: Readonly<Record<string, Named & { asks: string; usuallyOpenedBy: string; ground: string }>>;
  readonly gateStates: Texts<GateState | 'held-unknown'>;
  readonly openers: Texts<Opener>;
  readonly bands: Readonly<Record<Band, Named & { verdict: string; permits: string }>>;
  readonly atMost: string;
  readonly caps: Readonly<Record<CapCode, Named & { because: string }>>;
  readonly flags: Texts<FlagCode>;
  readonly statuses: Texts<AnswerStatus>;
  readonly confidences: Readonly<Record<Confidence, Named & { meaning: string }>>;
  readonly kinds: Texts<FactorKind>;
  readonly causes: Texts<Cause>;
  readonly schemes: Readonly<Record<string, Named & { provenance: string; limits: readonly string[] }>>;
  readonly cases: Readonly<Record<CaseId, Named & { short: string; about: string }>>;
  readonly roles: Texts<Role>;
  readonly levels: Texts<Circumstances['agencyLevel']>;
  readonly circumstances: {
    readonly direction: Texts<Circumstances['direction']>;
    readonly integrationModel: Texts<Circumstances['integrationModel']>;
    readonly exchangeFrequency: Texts<Circumstances['exchangeFrequency']>;
    readonly track: Texts<Circumstances['track']>;
  };
  readonly horizons: Readonly<Record<Horizon, Named & { means: string }>>;
  readonly governmentLevels: Texts<GovernmentLevel>;
  readonly standings: Texts<Standing>;
  readonly solvable: Texts<FactorWording['solvableElectronically']>;
}

export interface References {
  readonly source: string;
  readonly study: string;
  readonly cases: readonly { readonly id: CaseId; readonly mode: 'top-down' | 'bottom-up' }[];
  readonly factors: readonly {
    readonly code: FactorCode;
    readonly printedMeanings: number;
    readonly citations: readonly string[];
    readonly findings: readonly { readonly zh: string; readonly cases: readonly CaseId[] }[];
  }[];
  readonly supplementary: readonly {
    readonly code: FactorCode;
    readonly finding: string;
    readonly cases: readonly CaseId[];
  }[];
}

/**
 * Two answers that can hardly both be so, with a sentence that asks about it. Nobody is stopped by one: it is looked at
 * before handing in, and by the reviewing body.
 */
export interface ContradictionRule extends Readonly<Record<Locale, string>> {
  readonly id: string;
  readonly low: { readonly factor: FactorCode; readonly atMost: number };
  readonly high: { readonly factor: FactorCode; readonly atLeast: number };
}

/**
 * Something the reviewing body wants to know of every pilot, with the factors whose answers say it. It helps reading
 * and decides nothing, so it is no part of what is sealed.
 */
export interface ReviewPoint extends Readonly<Record<Locale, { readonly name: string; readonly question: string }>> {
  readonly id: string;
  readonly factors: readonly FactorCode[];
}

/** The words of one framework version, as one immutable revision. */
export interface Wording {
  readonly factors: Readonly<Record<FactorCode, FactorWording>>;
  readonly actions: readonly Action[];
  readonly contradictions: readonly ContradictionRule[];
  readonly frame: Readonly<Record<Locale, FrameText>>;
  readonly references: References;
}

/** A framework version as loaded: frozen structure and one revision of its wording, each with its hash. */
export interface FrameworkVersion {
  readonly structure: FrameworkStructure;
  /** Hex SHA-256 of the canonical structure, and of the canonical wording. */
  readonly structureHash: string;
  readonly wordingRevision: string;
  readonly wording: Wording;
  readonly reviewPoints: readonly ReviewPoint[];
}
