/** What can become of a request for an agency. */
export const DECISIONS = ['create', 'decline'] as const;
