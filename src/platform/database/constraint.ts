import { QueryFailedError } from 'typeorm';

function breached(error: unknown, sqlState: string, constraint: string): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const cause = error.driverError as { code?: string; constraint?: string };
  return cause.code === sqlState && cause.constraint === constraint;
}

/** Whether a statement was refused because what it refers to does not exist. */
export function isForeignKeyBreach(error: unknown, constraint: string): boolean {
  return breached(error, '23503', constraint);
}

/** Whether a statement was refused because there is one already. */
export function isUniqueBreach(error: unknown, constraint: string): boolean {
  return breached(error, '23505', constraint);
}
