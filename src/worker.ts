import { startWorker } from './launch/worker.js';
import { runProcess } from './launch/run-process.js';

await runProcess('worker', startWorker);
