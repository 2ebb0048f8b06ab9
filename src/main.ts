import { startWeb } from './launch/web.js';
import { runProcess } from './launch/run-process.js';

await runProcess('web', startWeb);
