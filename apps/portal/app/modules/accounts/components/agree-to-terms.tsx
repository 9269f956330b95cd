import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';

/** Said beside the button that makes an account. In a window of its own: nothing that was typed is lost. */
export function AgreeToTerms() {
  const { t } = useLanguage();
  return (
    <p className="small muted">
      {t('accounts.terms.agree')}{' '}
      <a className="link" href={paths.terms()} target="_blank" rel="noreferrer">
        {t('accounts.terms.read')}
      </a>
    </p>
  );
}
