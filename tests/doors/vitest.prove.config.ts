import { defineConfig } from 'vitest/config';

/** The long proofs on a portal as `npm start` brings it up: `npm run prove -- --rounds N`. */
export default defineConfig({
  test: {
    include: ['**/*.prove.ts'],
    globalSetup: '@portal/test-support/global-setup',
    testTimeout: 7_200_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    reporters: ['verbose'],
  },
});
