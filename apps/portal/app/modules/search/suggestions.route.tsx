import { maxQuery } from '@portal/domain/search/search';
import { suggestEntriesInput } from '@portal/domain/search/search.inputs';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { answer, apiOf } from '../../server/answer.server.ts';

/** What the palette offers for what is being typed. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const q = (new URL(request.url).searchParams.get('q') ?? '').slice(0, maxQuery);
    return apiOf(context).search.suggestEntries(suggestEntriesInput.parse({ q }));
  });
}
