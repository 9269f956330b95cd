import { defineConfig } from 'vitest/config';

// The tests start real servers.
export default defineConfig({
  test: { include: ['src/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 30_000 },
});
