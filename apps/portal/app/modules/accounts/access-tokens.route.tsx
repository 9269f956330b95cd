import { Notice } from '@portal/ui/notice';
import { Section } from '@portal/ui/section';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { paths } from '../../paths.ts';
import { answer, apiOf, attempt, fieldsOf, idParam } from '../../server/answer.server.ts';
import { createAccessToken } from '../../server/doors.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { AccessTokens } from './components/access-tokens.tsx';
import { CreateAccessToken } from './components/create-access-token.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const { items } = await apiOf(context).accounts.listAccessTokens({});
    return { tokens: items };
  });
}

/** A new secret is shown in the answer to the very post that made it, and never again. */
export async function action({ request, context }: ActionFunctionArgs) {
  return attempt(request, async () => {
    const { act, accessTokenId, ...fields } = await fieldsOf(request);
    if (act === 'end') {
      const id = idParam('accessToken', String(accessTokenId));
      await apiOf(context).accounts.endAccessToken({ accessTokenId: id });
      return redirect(`${paths.accessTokens()}?done=token-ended`);
    }
    return { refused: undefined, ...(await createAccessToken(context.context, fields)) };
  });
}

export default function Tokens() {
  const { tokens } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useLanguage();
  return (
    <>
      {answered && 'secret' in answered ? (
        <Notice tone="ok" title={t('accounts.tokens.made')}>
          <p>{t('accounts.tokens.once')}</p>
          <p>
            <code dir="ltr" style={{ overflowWrap: 'anywhere' }}>
              {answered.secret}
            </code>
          </p>
        </Notice>
      ) : null}
      <Section title={t('accounts.settings.tokens')}>
        <p className="muted">{t('accounts.tokens.intro')}</p>
        <AccessTokens tokens={tokens} />
      </Section>
      <CreateAccessToken refused={answered?.refused} />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
