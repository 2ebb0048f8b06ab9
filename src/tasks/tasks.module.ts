import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AssignPages } from './assign.pages.js';
import { AssignTasks } from './assign-tasks.js';
import { HandOver } from './hand-over.js';
import { HandOverAll } from './hand-over-all.js';
import { HandOverAllPages } from './hand-over-all.pages.js';
import { HandOverPages } from './hand-over.pages.js';
import { HandOverRepository } from './hand-over.repository.js';
import { ReadAssigning } from './read-assigning.js';
import { ReadHandOver } from './read-hand-over.js';
import { ReadTasks } from './read-tasks.js';
import { TaskListsRepository } from './task-lists.repository.js';
import { TaskPositions } from './task-positions.js';
import { TaskRegister } from './task-register.js';
import { TasksApi } from './tasks.api.js';
import { TasksRepository } from './tasks.repository.js';
import { WithdrawPages } from './withdraw.pages.js';
import { WithdrawTask } from './withdraw-task.js';

@Module({
  imports: [AccountsModule],
  controllers: [TasksApi, AssignPages, HandOverAllPages, HandOverPages, WithdrawPages],
  providers: [
    TasksRepository,
    TaskListsRepository,
    HandOverRepository,
    TaskPositions,
    TaskRegister,
    AssignTasks,
    HandOver,
    HandOverAll,
    WithdrawTask,
    ReadTasks,
    ReadAssigning,
    ReadHandOver,
  ],
  exports: [TaskRegister, AssignTasks, HandOver, HandOverAll, WithdrawTask, ReadTasks],
})
export class TasksModule {}
