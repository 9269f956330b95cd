import type { WorkingGroupListItem } from '@portal/domain/working-groups/working-groups.inputs';
import { Link } from '@portal/ui/link';
import { paths } from '../paths.ts';
import { GroupState } from './group-state.tsx';
import { useLanguage } from './language.tsx';

const longest = 180;

function shorten(text: string): string {
  const letters = Array.from(text);
  return letters.length <= longest ? text : `${letters.slice(0, longest).join('').trimEnd()}…`;
}

/** A group as a card of a directory: theme, name, purpose, who is in it by numbers. */
export function GroupCard({ group }: { group: WorkingGroupListItem }) {
  const { t, locale } = useLanguage();
  return (
    <li className="panel">
      <div className="stack-tight">
        <div className="row-apart">
          <span className="small muted">{group.theme.names[locale] ?? group.theme.names.en}</span>
          <GroupState state={group.state} />
        </div>
        <h3 className="heading">
          <Link href={paths.group(group.id)}>
            <bdi>{group.name}</bdi>
          </Link>
        </h3>
        <p className="small" dir="auto">
          {shorten(group.purpose)}
        </p>
      </div>
      <div className="row-apart small muted">
        <span>
          {t('spaces.composition', {
            people: group.people,
            organisations: group.organisations,
            countries: group.countries,
          })}
        </span>
        {group.myRole ? <span className="chip">{t(`common.role.${group.myRole}`)}</span> : null}
      </div>
    </li>
  );
}
