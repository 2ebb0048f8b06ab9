/** How far a matter for the centre has come: which may follow which is in src/matters/matter.status.ts. */
export const MATTER_STATES = ['noted', 'with-centre', 'answered', 'settled', 'will-not'] as const;
export type MatterState = (typeof MATTER_STATES)[number];
