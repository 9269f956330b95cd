import type { WorkingGroupListItem } from '@portal/domain/working-groups/working-groups.inputs';
import { Link } from '@portal/ui/link';
import { paths } from '../paths.ts';
import { GroupState } from './group-state.tsx';
import { useLanguage } from './language.tsx';

const longest = 180;

/** The beginning of a text, without half a word where words are apart. */
function shorten(text: string): string {
  const letters = Array.from(text);
  if (letters.length <= longest) return text;
  const start = letters.slice(0, longest).join('');
  const lastSpace = start.lastIndexOf(' ');
  return `${start.slice(0, lastSpace > longest / 2 ? lastSpace : undefined).trimEnd()}…`;
}

/** A group as a card of a directory, below a heading: theme, name, purpose, who is in it by numbers. */
export function GroupCard({ group, under = 'h1' }: { group: WorkingGroupListItem; under?: 'h1' | 'h2' }) {
  const { t, locale } = useLanguage();
  const Heading = under === 'h1' ? 'h2' : 'h3';
  return (
    <li className="panel">
      <div className="stack-tight">
        <div className="row-apart">
          <span className="small muted">{group.theme.names[locale] ?? group.theme.names.en}</span>
          <GroupState state={group.state} />
        </div>
        <Heading className="heading">
          <Link href={paths.group(group.id)}>
            <bdi>{group.name}</bdi>
          </Link>
        </Heading>
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
