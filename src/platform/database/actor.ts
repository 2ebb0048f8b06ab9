export const ROLES = ['respondent', 'coordinator', 'approver', 'reviewer', 'administrator'] as const;
export type UserRole = (typeof ROLES)[number];

/** Who is acting. PostgreSQL is told in every transaction, and its policies decide on it. */
export type Actor =
  | {
      readonly kind: 'user';
      readonly userId: string;
      /** null for people of the reviewing body. */
      readonly agencyId: string | null;
      readonly roles: readonly UserRole[];
    }
  /** A job acts for the agency whose affair it works on, null for the reviewing body's, and sees nothing else. */
  | { readonly kind: 'job'; readonly agencyId: string | null };

/** Whoever has not signed in, or could not: reads nothing, and adds nothing but to the audit. */
export const NOBODY: Actor = {
  kind: 'user',
  userId: '00000000-0000-0000-0000-000000000000',
  agencyId: null,
  roles: [],
};

/** The service itself, before anybody exists: makes agencies and people, reads no assessment. */
export const INSTALLER: Actor = {
  kind: 'user',
  userId: '00000000-0000-0000-0000-000000000000',
  agencyId: null,
  roles: ['administrator'],
};
