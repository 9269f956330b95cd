import { Notice } from '@portal/ui/notice';
import { useLanguage } from './language.tsx';
import { useSearchParams } from './router-hooks.ts';

/** What was just done, said once after the redirect that followed it; and what a form without JavaScript was refused. */
export function DoneNotice() {
  const [search] = useSearchParams();
  const { lookUp, refusal } = useLanguage();
  const done = search.get('done');
  const refused = search.get('refused');
  const sentence = done && /^[a-z-]{1,40}$/u.test(done) ? lookUp(`common.done.${done}`) : null;
  return (
    <div aria-live="polite" style={{ display: sentence || refused ? undefined : 'none' }}>
      {sentence ? <Notice tone="ok" title={sentence} /> : null}
      {refused ? <Notice tone="bad" title={refusal(refused)} /> : null}
    </div>
  );
}
