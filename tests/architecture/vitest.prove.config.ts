import { defineConfig } from 'vitest/config';

/** What takes minutes: `npm run prove`. */
export default defineConfig({
  test: {
    include: ['*.prove.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    fileParallelism: false,
    reporters: ['verbose'],
  },
});
