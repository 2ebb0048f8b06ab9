import { startService } from './launch/start-service.js';

await startService();
