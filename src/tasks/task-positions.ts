import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { isCalendarDay } from '../platform/http/calendar-day.js';
import { listAnswer, readListPage } from '../platform/http/list-page.js';
import type { ListAnswer } from '../platform/http/list-page.js';
import { isUuid } from '../platform/http/uuid.js';
import { NO_DUE_DATE } from './task-lists.repository.js';
import type { MinePosition } from './task-lists.repository.js';
import { TASK_STATES } from './task.status.js';
import type { TaskView } from './task.view.js';

type Query = Readonly<Record<string, unknown>>;

/** Where pages of tasks begin and end. */
@Injectable()
export class TaskPositions {
  constructor(private readonly catalogue: FrameworkCatalogue) {}

  readonly ofMine = ({ dueOn, assessmentId, factor, id }: TaskView): MinePosition => [
    dueOn ?? NO_DUE_DATE,
    assessmentId,
    factor,
    id,
  ];

  readonly isMine = (parts: readonly string[]): boolean => {
    const [dueOn, assessmentId, factor, id] = parts;
    const isFactor = this.catalogue.answerable.some((code) => code === factor);
    return parts.length === 4 && isCalendarDay(dueOn) && isUuid(assessmentId) && isFactor && isUuid(id);
  };

  /** A page of a list that is already whole; a task is never deleted, so a cursor stays good. */
  page(all: readonly TaskView[], query: Query, locale: Locale): ListAnswer<TaskView> {
    const { page, rest } = this.asked(all, query, locale);
    return listAnswer(
      rest,
      page.limit,
      ({ id }) => [id],
      (task) => task,
    );
  }

  /** All that the filters let through. */
  wanted(all: readonly TaskView[], query: Query, locale: Locale): TaskView[] {
    return this.asked(all, query, locale).rest;
  }

  private asked(all: readonly TaskView[], query: Query, locale: Locale) {
    const ids = all.map(({ id }) => id);
    const filters = { state: (state: string) => TASK_STATES.some((one) => one === state) };
    const page = readListPage(query, locale, (parts) => parts.length === 1 && ids.includes(parts[0]!), filters);
    const { state } = page.filters;
    const rest = page.after === null ? all : all.slice(ids.indexOf(page.after[0]!) + 1);
    return { page, rest: rest.filter((task) => state === undefined || task.state === state) };
  }
}
