import { defineConfig } from 'vitest/config';

/** Web processes as built, over HTTP. One file at a time: some of them measure. */
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    globalSetup: '@portal/test-support/global-setup',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
