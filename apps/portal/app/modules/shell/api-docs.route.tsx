import { PageHeader } from '@portal/ui/page-header';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { signInExample } from '../../server/api-example.server.ts';
import { apiReferenceOf } from '../../server/api-reference.server.ts';
import { openApiDocument } from '../../server/doors.server.ts';
import { refusalCodesIn } from '../../server/refusal-codes.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { publicly } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';
import { ApiContents } from './components/api-contents.tsx';
import { ApiConventions } from './components/api-conventions.tsx';
import { ApiOperation } from './components/api-operation.tsx';
import { ApiRefusals } from './components/api-refusals.tsx';
import { CodeBlock } from './components/code-block.tsx';

export const meta = publicly(
  ({ t }) => t('common.api.title'),
  ({ t }) => t('common.api.intro'),
);

/** Nothing on this page moves: it goes out without scripts, and without its data a second time. */
export const handle = { withoutScripts: true };

/** The readable API: public, and the same document that programs read at `/api/v1/openapi.json`. */
export function loader({ context }: LoaderFunctionArgs) {
  const { settings } = context.context.services;
  return {
    modules: apiReferenceOf(openApiDocument(settings)),
    codes: refusalCodesIn(context.locale),
    signIn: signInExample(settings.publicUrl),
  };
}

export default function ApiDocs() {
  const { modules, codes, signIn } = useLoaderData<typeof loader>();
  const { t, lookUp } = useLanguage();
  return (
    <PortalPage title={t('common.api.title')} crumbs={[]}>
      <PageHeader
        title={t('common.api.title')}
        meta={t('common.api.intro')}
        actions={
          <a className="button" href="/api/v1/openapi.json">
            {t('common.api.description-file')}
          </a>
        }
      />
      <div className="reference">
        <ApiContents modules={modules} />
        <div className="reference-parts">
          <section className="section" aria-labelledby="sign-in">
            <h2 className="heading" id="sign-in">
              {t('common.api.sign-in.title')}
            </h2>
            <p className="prose">{t('common.api.sign-in.text')}</p>
            <CodeBlock name={t('common.api.example')} text={signIn} />
            <p className="prose">{t('common.api.sign-in.public')}</p>
          </section>
          <section className="section" aria-labelledby="conventions">
            <h2 className="heading" id="conventions">
              {t('common.api.conventions.title')}
            </h2>
            <ApiConventions />
          </section>
          <section className="section" aria-labelledby="refusals">
            <h2 className="heading" id="refusals">
              {t('common.api.refusals.title')}
            </h2>
            <ApiRefusals codes={codes} />
          </section>
          {modules.map(({ name, operations }) => (
            <section key={name} className="section" aria-labelledby={name}>
              <h2 className="heading" id={name}>
                {lookUp(`common.api.module.${name}`) ?? name}
              </h2>
              {operations.map((operation) => (
                <ApiOperation key={operation.id} operation={operation} />
              ))}
            </section>
          ))}
        </div>
      </div>
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
