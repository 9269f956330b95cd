import { type Label, labelsWithin } from '@portal/domain/spaces/space';
import { ButtonLink } from '@portal/ui/button';
import { Section } from '@portal/ui/section';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf, ensureAble, idParam } from '../../server/answer.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { useGroup } from '../../shared/use-group.ts';
import { UploadForm } from './components/upload-form.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const spaceId = idParam('space', params.spaceId);
    const api = apiOf(context);
    const group = await api.workingGroups.getWorkingGroup({ spaceId });
    ensureAble(group.abilities.postDocument);
    const labels = labelsWithin(group.visibility).filter((label) => label !== 'named');
    const [members, me, ...audiences] = await Promise.all([
      api.spaces.listMembers({ spaceId }),
      api.accounts.getMe({}),
      ...labels.map((label) => api.documents.previewAudience({ spaceId, label })),
    ]);
    const organisations = new Map(
      members.items.map(({ person }) => [person.organisation.id, person.organisation]),
    );
    return {
      organisations: [...organisations.values()].filter((each) => each.id !== me.organisation.id),
      audiences: Object.fromEntries(audiences.map((audience) => [audience.label, audience])),
      me: me.organisation,
      folderId: new URL(request.url).searchParams.get('folder'),
    };
  });
}

export default function NewDocument() {
  const { organisations, audiences, me, folderId } = useLoaderData<typeof loader>();
  const group = useGroup();
  const { t } = useLanguage();
  return (
    <Section
      title={t('documents.upload.title')}
      aside={
        <ButtonLink look="quiet" small href={paths.groupDocuments(group.id)}>
          {t('common.action.cancel')}
        </ButtonLink>
      }
    >
      <UploadForm
        folderId={folderId}
        action={paths.uploadDocuments(group.id)}
        spaceId={group.id}
        previewAt={paths.audiencePreview(group.id)}
        after={(ids) =>
          ids.length === 1 ? paths.document(ids[0] ?? '') : paths.groupDocuments(group.id, folderId)
        }
        labels={labelsWithin(group.visibility)}
        defaultLabel={group.defaultLabel as Label}
        organisations={organisations}
        myOrganisation={me.name}
        audiences={audiences}
      />
    </Section>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
