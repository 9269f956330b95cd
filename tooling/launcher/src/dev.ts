import { launch } from './launch.ts';
import type { Command } from './launch-context.ts';

/** `npm run dev`: the portal from its sources; the pages and the worker follow every change. */
export const run: Command = (context) => launch(context, 'development');
