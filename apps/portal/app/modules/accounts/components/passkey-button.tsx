import { Button } from '@portal/ui/button';
import { KeyRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';
import { askForPasskey, knowsPasskeys } from './passkey-ceremony.ts';

/** Asks the device for a passkey and signs in with it. Only where there is JavaScript and a browser that knows how. */
export function PasskeyButton({ next }: { next: string }) {
  const { t } = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const answer = useRef<HTMLInputElement>(null);
  const [offered, setOffered] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => setOffered(knowsPasskeys()), []);
  if (!offered) return null;
  async function ask() {
    setFailed(false);
    try {
      const response = await askForPasskey(paths.passkeySignIn());
      if (answer.current) answer.current.value = JSON.stringify(response);
      form.current?.requestSubmit();
    } catch {
      setFailed(true);
    }
  }
  return (
    <Form ref={form} method="post" action={paths.passkeySignIn()} className="stack-tight" reloadDocument>
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="response" ref={answer} />
      <Button type="button" onClick={() => void ask()}>
        <KeyRound size={16} aria-hidden />
        {t('accounts.passkey.use')}
      </Button>
      <p className="small muted" role="status">
        {failed ? t('accounts.passkey.not-used') : null}
      </p>
    </Form>
  );
}
