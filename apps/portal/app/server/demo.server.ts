import { readEnv } from '@portal/platform/env';
import type { AppLoadContext } from '@remix-run/node';

/** The password of the demonstration's personas; null outside the demonstration. */
export function demoPasswordOf(context: AppLoadContext): string | null {
  if (!context.context.services.settings.demo) return null;
  return readEnv().demoPassword ?? null;
}
