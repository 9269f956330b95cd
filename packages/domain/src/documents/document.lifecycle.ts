import { defineLifecycle } from '../kernel/lifecycle.ts';
import { documentStates } from './document.ts';

export const documentLifecycle = defineLifecycle({
  object: 'document',
  states: documentStates,
  transitions: {
    addVersion: { from: ['posted'], to: 'posted' },
    withdrawDocument: { from: ['posted'], to: 'withdrawn' },
    trashDocuments: { from: ['posted'], to: 'trashed' },
    restoreDocuments: { from: ['trashed'], to: 'posted' },
    recallDocument: { from: ['posted', 'withdrawn'], to: 'recalled' },
  },
});
