import { Button, ButtonLink, IconButton } from '@portal/ui/button';
import { Disclosure } from '@portal/ui/disclosure';
import { Link } from '@portal/ui/link';
import { Menu } from '@portal/ui/menu';
import { Section } from '@portal/ui/section';
import { Ellipsis, Search } from 'lucide-react';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';

const looks = ['primary', 'default', 'quiet', 'danger'] as const;

/** What can be pressed. */
export function KitActs() {
  const { t } = useLanguage();
  return (
    <>
      <Section title={t('kit.acts')}>
        {[false, true].map((small) => (
          <div className="row" key={String(small)}>
            {looks.map((look) => (
              <Button key={look} type="button" look={look} small={small}>
                {t('common.action.save')}
              </Button>
            ))}
            <Button type="button" small={small} disabled>
              {t('kit.sample.disabled')}
            </Button>
            <Button type="button" small={small} aria-pressed>
              {t('common.action.following')}
            </Button>
            <ButtonLink href={paths.devKit()} small={small}>
              {t('common.action.open')}
            </ButtonLink>
          </div>
        ))}
        <div className="row">
          <IconButton name={t('common.action.more')}>
            <Ellipsis size={16} aria-hidden />
          </IconButton>
          <IconButton name={t('search.title')} disabled>
            <Search size={16} aria-hidden />
          </IconButton>
          <Link className="link" href={paths.devKit()}>
            {t('kit.sample.document')}
          </Link>
        </div>
      </Section>
      <Section title={t('kit.opened')}>
        <div className="row">
          <Menu name={t('kit.menu')} trigger={<Ellipsis size={16} aria-hidden />}>
            {(['common.action.follow', 'common.action.download', 'common.action.remove'] as const).map(
              (key) => (
                <button type="button" key={key} aria-pressed={key === 'common.action.follow'}>
                  {t(key)}
                </button>
              ),
            )}
          </Menu>
        </div>
        <Disclosure summary={t('common.action.reply')}>
          <p className="prose">{t('kit.sample.long')}</p>
        </Disclosure>
        <Disclosure summary={t('common.action.show-all')} open>
          <p className="prose">{t('kit.sample.long')}</p>
        </Disclosure>
      </Section>
    </>
  );
}
