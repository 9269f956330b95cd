import type { Env } from '@portal/platform/env';
import { say, timed } from './console-lines.ts';

/** Somebody to sign in as. */
export type Persona = {
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
};

/** Plays the demo story into an empty portal. Gives back its cast, whether it was played now or earlier. */
export const playStoryOnce = async (env: Env): Promise<readonly Persona[]> => {
  await timed('demo story', async () => {
    const { isStoryPlayed, playStory } = await import('@portal/seed/play-story');
    if (await isStoryPlayed(env)) return { said: 'played before', result: undefined };
    await playStory({ env, log: () => undefined });
    return { said: 'played', result: undefined };
  });
  const { castOfTheStory } = await import('@portal/seed/personas');
  return castOfTheStory;
};

/** Shows how to sign in. */
export const introduce = (personas: readonly Persona[], env: Env): void => {
  const width = (pick: (persona: Persona) => string): number =>
    Math.max(0, ...personas.map((p) => pick(p).length));
  const [emailWidth, nameWidth] = [width((persona) => persona.email), width((persona) => persona.name)];
  say(`\nSign in as one of these, password ${env.demoPassword}`);
  for (const { email, name, role } of personas)
    say(`  ${email.padEnd(emailWidth)}  ${name.padEnd(nameWidth)}  ${role}`);
};
