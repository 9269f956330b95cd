import { DomainError } from '@portal/domain/kernel/domain-error';
import { idOut } from '@portal/domain/kernel/ids';
import { nameKey } from '@portal/domain/kernel/text';
import { maxSavedSearches } from '@portal/domain/search/search';
import { saveSearch as saved } from '@portal/domain/search/search.events';
import { saveSearchInput } from '@portal/domain/search/search.inputs';
import { searchActorPolicies } from '@portal/domain/search/search.policy';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { actorMay } from '../core/subject.ts';
import { spaceSubject } from '../spaces/index.ts';
import { insertSavedSearch, listNameKeys } from './saved-searches.repository.ts';

/** Keeps a search under a name of mine. What it finds is looked up anew each time, with the rights of then. */
export const saveSearch = command({
  name: 'search.saveSearch',
  input: saveSearchInput,
  output: z.strictObject({ id: idOut('savedSearch') }),
  access: {
    who: actorMay(searchActorPolicies, 'search.saveSearch'),
    authorise: { spaceId: spaceSubject.may('documents.listDocuments') },
  },
  rest: {
    method: 'POST',
    path: '/saved-searches',
    status: 201,
    summary: 'Keeps a search under a name of mine.',
  },
  async run({ work, input: { name, q, type, spaceId, label, year } }) {
    const { personId } = personOf(work.actor);
    const taken = await listNameKeys(work.tx, personId);
    if (taken.includes(nameKey(name))) throw new DomainError('rule_violation', 'search.name_taken');
    if (taken.length >= maxSavedSearches) throw new DomainError('rule_violation', 'search.too_many_saved');
    const query = new URLSearchParams({ q });
    for (const [key, value] of Object.entries({ type, group: spaceId, label, year })) {
      if (value !== undefined) query.set(key, String(value));
    }
    const id = work.newId('savedSearch');
    await insertSavedSearch(work.tx, {
      id,
      personId,
      name,
      nameKey: nameKey(name),
      query: query.toString(),
      createdAt: work.now,
    });
    work.emit(saved({ objectId: id }, {}));
    return { id };
  },
});
