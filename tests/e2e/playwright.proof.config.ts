import base from './playwright.config.ts';

/** Long journeys that start a portal of their own; on request, with a PostgreSQL in TEST_DATABASE_URL. */
const { webServer: _ownPortal, ...config } = base;
export default {
  ...config,
  testMatch: '**/*.proof.ts',
  timeout: 600_000,
};
