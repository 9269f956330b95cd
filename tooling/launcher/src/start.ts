import { launch } from './launch.ts';
import type { Command } from './launch-context.ts';

/** `npm start`: the portal as built. */
export const run: Command = (context) => launch(context, 'production');
