import { checkReadiness } from '@portal/api';
import type { AppLoadContext } from '@remix-run/node';

/** What `/readyz` would answer at this moment: the names of the parts that do not work. */
export function readinessOf(context: AppLoadContext): ReturnType<typeof checkReadiness> {
  return checkReadiness(context.context.services);
}
