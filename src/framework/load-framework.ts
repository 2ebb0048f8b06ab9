import { fileURLToPath } from 'node:url';
import type { FrameworkVersion, Wording } from '../report-content/wording.js';
import { canonicalHash } from '../sheet/sheet-hash.js';
import { contentFaults } from './check-content.js';
import { ContentError } from './content-error.js';
import { readContent } from './read-content.js';

export const CONTENT_FOLDER = fileURLToPath(new URL('./content/ecd-56-1/', import.meta.url));

/**
 * Loads a framework version from its files and checks them. Structure and wording are hashed apart: a structure is
 * frozen, a wording has revisions.
 *
 * @throws ContentError naming every fault
 */
export function loadFramework(folder: string = CONTENT_FOLDER): FrameworkVersion {
  const shapeFaults: string[] = [];
  const content = readContent(folder, shapeFaults);
  const faults = shapeFaults.length > 0 ? shapeFaults : contentFaults(content);
  if (faults.length > 0) throw new ContentError(faults);
  const { structure, factors, actions, contradictions, reviewPoints, frame, references } = content;
  const order = new Map([...structure.factors, ...structure.supplementary].map(({ code }, at) => [code, at]));
  const sorted = factors.toSorted((one, other) => order.get(one.code)! - order.get(other.code)!);
  const wording: Wording = {
    factors: Object.fromEntries(sorted.map((factor) => [factor.code, factor])),
    actions,
    contradictions,
    frame,
    references,
  };
  const hashes = { structureHash: canonicalHash(structure), wordingRevision: canonicalHash(wording) };
  return { structure, ...hashes, wording, reviewPoints };
}
