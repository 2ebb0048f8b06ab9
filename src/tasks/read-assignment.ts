import type { Locale } from '../advice/action.js';
import { invalid } from '../platform/http/app-error.js';
import type { ErrorDetail } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { AssignmentDto } from './dto/task.dto.js';
import type { Seat } from './task.status.js';
import { fault } from './tasks.errors.js';

/** Exactly one of the three. */
export interface Whom {
  readonly assigneeId: string | null;
  readonly seat: Seat | null;
  readonly named: string | null;
}

export interface Assignment {
  /** Each once, in the order given. */
  readonly factors: readonly FactorCode[];
  readonly whom: Whom;
  readonly dueOn: string | null;
  readonly question: string | null;
}

/** @throws AppError 422 naming every fault */
export function readAssignment(body: unknown, answerable: readonly FactorCode[], locale: Locale): Assignment {
  const read = readDto(AssignmentDto, body, locale);
  if ('errors' in read) throw invalid(read.errors);
  const { factors, assigneeId, seat, named, dueOn, question } = read.value;
  const errors = [...factorFaults(factors, answerable, locale), ...whomFaults({ assigneeId, seat, named }, locale)];
  if (errors.length > 0) throw invalid(errors);
  return {
    factors: [...new Set(factors)],
    whom: { assigneeId: assigneeId?.toLowerCase() ?? null, seat: seat ?? null, named: named?.trim() ?? null },
    dueOn: dueOn ?? null,
    question: question?.trim() ?? null,
  };
}

function factorFaults(factors: readonly string[], answerable: readonly string[], locale: Locale): ErrorDetail[] {
  return factors.flatMap((code, index) =>
    answerable.includes(code) ? [] : [fault(`/factors/${index}`, 'unknown-factor', locale)],
  );
}

function whomFaults(whom: Readonly<Record<string, string | undefined>>, locale: Locale): ErrorDetail[] {
  const given = Object.keys(whom).filter((name) => whom[name] !== undefined);
  if (given.length === 0) return [fault('/assigneeId', 'required', locale)];
  return given.slice(1).map((name) => fault(`/${name}`, 'wrong-value', locale));
}
