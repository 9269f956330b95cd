import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** Pictures of the pages, from the same portal as the journeys: `npm run pictures`. */
export default defineConfig({
  ...journeys,
  testMatch: '**/*.pictures.ts',
});
