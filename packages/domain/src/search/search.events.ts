import { z } from 'zod';
import { defineEvent } from '../kernel/event.ts';

// What somebody looks for is theirs alone: the record says that it was kept, not what it was.
const nothing = z.strictObject({});

export const saveSearch = defineEvent({
  name: 'search.saveSearch',
  version: 1,
  object: 'savedSearch',
  payload: nothing,
});
export const removeSearch = defineEvent({
  name: 'search.removeSearch',
  version: 1,
  object: 'savedSearch',
  payload: nothing,
});
