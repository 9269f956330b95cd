import { defineConfig } from 'vitest/config';

/** The long proofs: `npm run prove -- --rounds N`. */
export default defineConfig({
  test: {
    include: ['**/*.prove.ts'],
    globalSetup: '@portal/test-support/global-setup',
    testTimeout: 3_600_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    reporters: ['verbose'],
  },
});
