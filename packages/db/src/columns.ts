import { type Id, type IdKind, idFromUuid, uuidFromId } from '@portal/domain/kernel/ids';
import { customType, integer, timestamp } from 'drizzle-orm/pg-core';

/** A `uuid` column that the application only ever sees as a prefixed id. */
export function idColumn<K extends IdKind>(kind: K) {
  return customType<{ data: Id<K>; driverData: string }>({
    dataType: () => 'uuid',
    toDriver: (id) => {
      const uuid = uuidFromId(kind, id);
      if (uuid === null) throw new Error(`not an id of kind ${kind}`);
      return uuid;
    },
    fromDriver: (uuid) => idFromUuid(kind, uuid),
  });
}

/** An instant. Milliseconds, so that the value which JavaScript saw is the value of a keyset cursor. */
export function instant(name: string) {
  return timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });
}

/** The three columns of every row that people change. `revision` is the version check of a write. */
export const changeable = {
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
  revision: integer('revision').notNull().default(1),
};
