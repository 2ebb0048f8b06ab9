/**
 * Where the bytes of files are kept. Used inside a unit of work, so that a piece of evidence and its bytes come and go
 * together; a store outside the database would have to keep that promise too.
 */
export abstract class EvidenceStore {
  abstract put(file: { evidenceId: string; agencyId: string; content: Buffer }): Promise<void>;

  /** null where there is none, or not for the caller. */
  abstract get(evidenceId: string): Promise<Buffer | null>;

  abstract remove(evidenceId: string): Promise<void>;
}
