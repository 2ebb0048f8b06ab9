import { packageVersion } from './project.js';

/** The version of the code that scores, printed with every result. */
export const ENGINE: string = packageVersion();
