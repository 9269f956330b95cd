import { Button } from '@portal/ui/button';
import { Section } from '@portal/ui/section';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { paths } from '../../paths.ts';
import { answer, apiOf } from '../../server/answer.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    await apiOf(context).accounts.getMe({});
    return null;
  });
}

const included = ['account', 'groups', 'written', 'record'] as const;
const missing = ['files', 'hidden', 'others'] as const;

export default function MyData() {
  const { t } = useLanguage();
  return (
    <Section title={t('accounts.settings.data')}>
      <p className="muted">{t('accounts.data.intro')}</p>
      <div className="text-part stack-tight">
        <h3>{t('accounts.data.in')}</h3>
        <ul>
          {included.map((part) => (
            <li key={part}>{t(`accounts.data.in-${part}`)}</li>
          ))}
        </ul>
        <h3>{t('accounts.data.out')}</h3>
        <ul>
          {missing.map((part) => (
            <li key={part}>{t(`accounts.data.out-${part}`)}</li>
          ))}
        </ul>
      </div>
      <form action={paths.myDataFile()}>
        <Button look="primary">{t('accounts.data.download')}</Button>
      </form>
      <p className="muted small">{t('accounts.data.recorded')}</p>
    </Section>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
