import { decisionsPage } from './decisions-page.ts';
import { findImports } from './imports.ts';
import { findLifecycles } from './lifecycles.ts';
import { modulesPage } from './modules-page.ts';
import type { Page } from './page.ts';
import { statesPage } from './states-page.ts';

/** The pages of the handbook that are made from the code of this checkout. */
export async function generatedPages(root: string): Promise<Page[]> {
  return [statesPage(await findLifecycles(root)), modulesPage(findImports(root)), decisionsPage(root)];
}
