import { demoPersonas } from '@portal/domain/accounts/demo-personas';
import { PersonLine } from '@portal/ui/person-line';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { useRootData } from '../../../shared/root-data.ts';

/** One press: on as this person, and there. The address stands below, so that two people’s can be compared. */
export function TourVisit({ visit }: { visit: { as: string | null; to: string } }) {
  const { t } = useLanguage();
  const viewer = useRootData()?.viewer;
  const persona = demoPersonas.find(({ key }) => key === visit.as);
  if (!persona) {
    return viewer ? (
      <form method="post" action={paths.signOut()}>
        <input type="hidden" name="next" value={visit.to} />
        <button type="submit" className="button">
          {t('pages.tour.sign-out')}
        </button>
      </form>
    ) : (
      <div>
        <a className="button" href={visit.to}>
          {t('pages.tour.look')}
        </a>
      </div>
    );
  }
  return (
    <form method="post" action={paths.signIn()}>
      <input type="hidden" name="next" value={visit.to} />
      <button type="submit" className="panel" name="persona" value={persona.key}>
        <PersonLine name={persona.name} detail={t(`accounts.persona.${persona.key}`)} />
        <span className="link">{t('accounts.sign-in.continue-as', { name: persona.name })}</span>
        <bdi className="small muted" dir="ltr">
          {visit.to}
        </bdi>
      </button>
    </form>
  );
}
