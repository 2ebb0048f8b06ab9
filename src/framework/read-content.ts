import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Action } from '../advice/action.js';
import type {
  ContradictionRule,
  FactorWording,
  FrameText,
  References,
  ReviewPoint,
} from '../report-content/wording.js';
import type { FrameworkStructure } from '../scoring/framework-structure.js';
import {
  actionSchema,
  contradictionsSchema,
  factorSchema,
  reviewPointsSchema,
  structureSchema,
} from './content-schema.js';

/** A framework version's files as they lie on disk, each found to have the right shape. */
export interface RawContent {
  structure: FrameworkStructure;
  factors: FactorWording[];
  actions: Action[];
  contradictions: ContradictionRule[];
  reviewPoints: ReviewPoint[];
  frame: Record<'zh-TW' | 'en', FrameText>;
  references: References;
}

const ajv = new Ajv2020({ allErrors: true, strictTuples: false });
const isStructure = ajv.compile<FrameworkStructure>(structureSchema);
const isFactor = ajv.compile<FactorWording>(factorSchema);
const isAction = ajv.compile<Action>(actionSchema);
const isContradictions = ajv.compile<ContradictionRule[]>(contradictionsSchema);
const isReviewPoints = ajv.compile<ReviewPoint[]>(reviewPointsSchema);

/** Reads a folder such as content/ecd-56-1; faults of shape are pushed onto `faults`, each with its file. */
export function readContent(folder: string, faults: string[]): RawContent {
  const file = (...parts: string[]): unknown => JSON.parse(readFileSync(join(folder, ...parts), 'utf8'));
  const all = (subfolder: string) =>
    readdirSync(join(folder, subfolder))
      .filter((name) => name.endsWith('.json'))
      .sort();
  const checked = <T>(validate: ValidateFunction<T>, name: string, value: unknown): T => {
    if (!validate(value)) {
      for (const { instancePath, message } of validate.errors ?? []) faults.push(`${name}${instancePath}: ${message}`);
    }
    return value as T;
  };
  return {
    structure: checked(isStructure, 'structure.json', file('structure.json')),
    factors: all('factors').map((name) => checked(isFactor, `factors/${name}`, file('factors', name))),
    actions: all('actions').map((name) => checked(isAction, `actions/${name}`, file('actions', name))),
    contradictions: checked(isContradictions, 'contradictions.json', file('contradictions.json')),
    reviewPoints: checked(isReviewPoints, 'review-points.json', file('review-points.json')),
    frame: file('frame.json') as RawContent['frame'],
    references: file('references.json') as References,
  };
}
