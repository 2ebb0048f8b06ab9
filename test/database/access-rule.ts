import type { Acting } from './acting.js';

/** A row as the superuser sees it, with whose it is and a copy that would be another row. */
export interface Row {
  readonly key: string;
  /** The agency it belongs to; null = common to all. */
  readonly agency: string | null;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly twin: Readonly<Record<string, unknown>>;
}

/** Which rows of a table, for one who acts. */
export type Which = (row: Row, acting: Acting) => boolean;

/** Who, by name of the role; and of which rows. Whoever is not named may not at all. */
export type Who = Readonly<Record<string, Which>>;

export interface AccessRule {
  /** SQL for the agency a row belongs to. */
  readonly agency: string;
  readonly reads: Who;
  /** A row like an existing one, in the name of who acts. */
  readonly adds: Who;
  readonly changes: Who;
  readonly removes: Who;
  /** What a change changes: any column that may be changed will do. */
  readonly change: string;
  /** What makes a copy of a row another row. */
  readonly asAnother: string;
  /** The column that says who did it. */
  readonly signedIn?: string;
  /** SQL for what else about a row decides. */
  readonly facts?: string;
}

export const all: Which = () => true;
export const own: Which = ({ agency }, { agencyId }) => agency === agencyId;
export const mine: Which = ({ columns }, { userId }) => columns['user_id'] === userId;
export const colleagues: Which = (row, acting) => own(row, acting) && row.columns['id'] !== acting.userId;
export const invitedOrOwn: Which = (row, acting) => own(row, acting) || row.columns['agency_id'] === acting.agencyId;
export const added: Which = (row, acting) => own(row, acting) && row.columns['created_by'] === acting.userId;
export const isSealed: Which = ({ columns }) => columns['sealed'] === true;
export const failed: Which = ({ columns }) => columns['status'] === 'failed';
export const ownFailed: Which = (row, acting) => own(row, acting) && failed(row, acting);
export const isSubmitted: Which = ({ columns }) => columns['is_submitted'] === true;
export const invited: Which = ({ columns }, { agencyId }) => (columns['invited'] as string[]).includes(agencyId ?? '');
export const asking: Which = (row, acting) => own(row, acting) && row.columns['kind'] === 'ask';
export const mineOrASeats: Which = (row, acting) =>
  own(row, acting) && (row.columns['assignee_id'] === acting.userId || row.columns['seat'] !== null);
export const held: Which = ({ columns }, { userId }) => columns['holder_id'] === userId;
export const ownDecided: Which = (row, acting) =>
  own(row, acting) && String(row.columns['review_status']).startsWith('accepted');
/** A question of the reviewing body's that has not been settled. */
export const ownAsked: Which = (row, acting) => own(row, acting) && row.columns['verdict'] === 'ask';
export const fromCentre: Which = ({ columns }) => columns['side'] === 'centre';
export const fromAgency: Which = ({ columns }) => columns['side'] === 'agency';
export const either =
  (one: Which, other: Which): Which =>
  (row, acting) =>
    one(row, acting) || other(row, acting);

export const both =
  (one: Which, other: Which): Which =>
  (row, acting) =>
    one(row, acting) && other(row, acting);
export const not =
  (which: Which): Which =>
  (row, acting) =>
    !which(row, acting);

export const members = (which: Which): Who => ({ respondent: which, coordinator: which, approver: which });
export const central = (which: Which): Who => ({ reviewer: which, administrator: which });
export const everybody = (which: Which): Who => ({ ...members(which), ...central(which), job: which, nobody: which });
export const noOne: Who = {};
