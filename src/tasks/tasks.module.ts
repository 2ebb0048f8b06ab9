import { Module } from '@nestjs/common';
import { AssignTasks } from './assign-tasks.js';
import { HandOver } from './hand-over.js';
import { HandOverAll } from './hand-over-all.js';
import { HandOverRepository } from './hand-over.repository.js';
import { ReadTasks } from './read-tasks.js';
import { TaskListsRepository } from './task-lists.repository.js';
import { TaskPositions } from './task-positions.js';
import { TaskRegister } from './task-register.js';
import { TasksApi } from './tasks.api.js';
import { TasksRepository } from './tasks.repository.js';
import { WithdrawTask } from './withdraw-task.js';

@Module({
  controllers: [TasksApi],
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
  ],
  exports: [TaskRegister, AssignTasks, HandOver, HandOverAll, WithdrawTask, ReadTasks],
})
export class TasksModule {}
