import { existsSync } from 'node:fs';
import { chromium, defineConfig } from '@playwright/test';
import { readTestEnv } from '@portal/platform/env';
import { baseUrl, password, port } from './support/portal.ts';

const own = existsSync(chromium.executablePath());
const given = readTestEnv().chromiumPath;
const system = [given, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);

/** One portal with its story, started as a person would start it, for all journeys. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  outputDir: '../../.data/e2e-results',
  use: {
    baseURL: baseUrl,
    trace: 'retain-on-failure',
    launchOptions: {
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
      ...(own || !system ? {} : { executablePath: system }),
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: 'node tooling/launcher/bin/run.mjs start',
    cwd: '../..',
    url: `${baseUrl}/readyz`,
    timeout: 240_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      PORT: String(port),
      DATA_DIR: `.data/e2e-${process.pid}`,
      DEMO: '1',
      DEMO_PASSWORD: password,
      LOG_LEVEL: 'warn',
    },
  },
});
