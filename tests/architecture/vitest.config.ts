import { defineConfig } from 'vitest/config';

// Some tests start a tool of the repository (dependency-cruiser, drizzle-kit) or load the whole API.
export default defineConfig({ test: { include: ['*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } });
