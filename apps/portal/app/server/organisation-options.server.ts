import type { OrganisationBrief } from '@portal/domain/organisations/organisation';
import { apiOf } from './answer.server.ts';

const pages = 10;

/** All organisations that take part, by name, but this one: at most a thousand, as a form can offer them. */
export async function organisationOptions(
  context: Parameters<typeof apiOf>[0],
  except?: string,
): Promise<OrganisationBrief[]> {
  const found: OrganisationBrief[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pages; page++) {
    const { items, nextCursor } = await apiOf(context).organisations.listOrganisations({
      cursor,
      limit: 100,
    });
    for (const { id, name, nameNative, kind, country } of items) {
      if (id !== except) found.push({ id, name, nameNative, kind, country });
    }
    if (!nextCursor) break;
    cursor = nextCursor;
  }
  return found;
}
