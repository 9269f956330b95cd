import { Avatar } from '@portal/ui/avatar';
import { IconButton } from '@portal/ui/button';
import { Link } from '@portal/ui/link';
import { LogOut } from 'lucide-react';
import { paths } from '../paths.ts';
import { useLanguage } from './language.tsx';
import { Form } from './router-hooks.ts';

/** Who is signed in, and the way out. */
export function Me({
  viewer,
  compact = false,
}: {
  viewer: { name: string; organisation: string };
  compact?: boolean;
}) {
  const { t } = useLanguage();
  return (
    <div className="row" style={{ flexWrap: 'nowrap' }}>
      <Link className="me" href={paths.profile()} aria-label={t('accounts.settings.title')}>
        <Avatar name={viewer.name} />
        {compact ? null : (
          <div className="me-text">
            <bdi className="subheading">{viewer.name}</bdi>
            <bdi className="small muted">{viewer.organisation}</bdi>
          </div>
        )}
      </Link>
      <Form method="post" action={paths.signOut()} reloadDocument>
        <IconButton type="submit" name={t('common.nav.sign-out')}>
          <LogOut size={16} className="mirror" aria-hidden />
        </IconButton>
      </Form>
    </div>
  );
}
