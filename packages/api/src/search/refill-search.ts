import { asOperator } from '@portal/db/transaction';
import { refillEntries } from './entries.repository.ts';

/**
 * Has everything indexed anew, by the operator's hand: after a change of how words are made. The worker fills
 * the entries within minutes; until then less is found, never more.
 */
export async function refillSearch(ownerUrl: string): Promise<void> {
  await asOperator(ownerUrl, refillEntries);
}
