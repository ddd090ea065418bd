import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

/** Tests read the packages' sources, not their build, so that a test never passes on stale output. */
const conditions = ['source', ...defaultServerConditions];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['source'] } },
  test: {
    include: [
      'packages/**/*.test.ts',
      'packages/**/*.test.tsx',
      'apps/**/*.test.ts',
      'apps/**/*.test.tsx',
      'scripts/**/*.test.ts',
      'drills/**/*.test.ts',
    ],
    globalSetup: [
      'packages/testkit/src/process/temp-folder-setup.ts',
      'packages/store/src/testing/global-setup.ts',
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
