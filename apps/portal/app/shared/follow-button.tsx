import { Button } from '@portal/ui/button';
import { useLanguage } from './language.tsx';
import { Form } from './router-hooks.ts';

/** Says whether one follows the thing of this page, and changes it. The page's own action answers. */
export function FollowButton({ following, action }: { following: boolean; action: string }) {
  const { t } = useLanguage();
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="follow" value={String(!following)} />
      <Button name="act" value="follow-this" aria-pressed={following}>
        {following ? t('common.action.following') : t('common.action.follow')}
      </Button>
    </Form>
  );
}
