import { defineConfig } from 'vitest/config';
import base from '../vitest.config.ts';

/** Against the built program, one file at a time: each runs a whole city and browsers on two cores. */
export default defineConfig({
  resolve: base.resolve ?? {},
  ssr: base.ssr ?? {},
  test: {
    root: import.meta.dirname,
    include: ['tests/**/*.test.ts'],
    globalSetup: ['../packages/testkit/src/process/temp-folder-setup.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
