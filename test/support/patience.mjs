import { jest } from '@jest/globals';

// Jest takes a project's own `testTimeout` without a word and without heed.
jest.setTimeout(60_000);
