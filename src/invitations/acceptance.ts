import type { PostDto } from '../accounts/dto/profile.dto.js';

/** What makes an account of an invitation, as PostgreSQL's function takes it. */
export interface Acceptance extends PostDto {
  readonly id: string;
  /** Where the invitation names no address. */
  readonly email?: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly locale: string;
}

export type AcceptanceOutcome = 'accepted' | 'accepted-before' | 'closed' | 'address-taken';
