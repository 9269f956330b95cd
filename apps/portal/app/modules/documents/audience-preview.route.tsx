import { previewAudienceInput } from '@portal/domain/documents/documents.inputs';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { answer, apiOf, idParam } from '../../server/answer.server.ts';

/** The audience of a label, asked by the upload page while one chooses. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const search = new URL(request.url).searchParams;
    const input = previewAudienceInput.parse({
      spaceId: idParam('space', params.spaceId),
      label: search.get('label') ?? undefined,
      organisations: search.getAll('organisations').filter(Boolean),
    });
    return { audience: await apiOf(context).documents.previewAudience(input) };
  });
}
