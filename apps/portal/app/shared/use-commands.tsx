import type { HitView } from '@portal/domain/search/search.inputs';
import { Building2, FilePlus2, FileText, House, Search, Settings, User, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { paths } from '../paths.ts';
import { hitPath } from './hit-path.ts';
import { useLanguage } from './language.tsx';
import { MarkedText } from './marked-text.tsx';
import { useRootData } from './root-data.ts';

/** One line of the palette: where it leads, and how it is written. */
export type Command = {
  readonly href: string;
  readonly text: string;
  readonly shown: ReactNode;
  readonly note?: string | null;
  readonly icon: ReactNode;
};
export type CommandSection = { readonly title: string; readonly commands: readonly Command[] };

const size = 16;
const hitSections = [
  ['working_group', <Users key="g" size={size} aria-hidden />],
  ['document', <FileText key="d" size={size} aria-hidden />],
  ['person', <User key="p" size={size} aria-hidden />],
  ['organisation', <Building2 key="o" size={size} aria-hidden />],
] as const;

/** The sections of the palette: acts, places, then what the server found. Empty sections are left out. */
export function useCommands(query: string, hits: readonly HitView[]): CommandSection[] {
  const root = useRootData();
  const { t } = useLanguage();
  const asked = query.trim();
  const fits = (text: string) => text.toLocaleLowerCase().includes(asked.toLocaleLowerCase());
  const plain = (href: string, text: string, icon: ReactNode): Command => ({ href, text, shown: text, icon });
  const groups = root?.groups ?? [];
  const places = [
    plain(paths.home(), t('common.nav.home'), <House size={size} aria-hidden />),
    plain(paths.groups(), t('common.nav.working-groups'), <Users size={size} aria-hidden />),
    plain(paths.documents(), t('common.nav.documents'), <FileText size={size} aria-hidden />),
    plain(paths.organisations(), t('common.nav.organisations'), <Building2 size={size} aria-hidden />),
    plain(paths.profile(), t('accounts.settings.title'), <Settings size={size} aria-hidden />),
    ...groups.map((group) => plain(paths.group(group.id), group.name, <Users size={size} aria-hidden />)),
  ].filter((place) => fits(place.text));
  const known = new Set(places.map((place) => place.href));
  const actions = groups
    .map((group) =>
      plain(
        paths.newDocument(group.id),
        t('search.palette.add-documents', { group: group.name }),
        <FilePlus2 size={size} aria-hidden />,
      ),
    )
    .filter((action) => fits(action.text))
    .slice(0, 3);
  const everything = asked
    ? [
        plain(
          paths.search(asked),
          t('search.palette.everything', { query: asked }),
          <Search size={size} aria-hidden />,
        ),
      ]
    : [];
  return [
    { title: t('search.palette.actions'), commands: [...everything, ...actions] },
    { title: t('search.palette.places'), commands: places },
    ...hitSections.map(([type, icon]) => ({
      title: t(`search.type.${type}`),
      commands: hits
        .filter((hit) => hit.type === type)
        .map((hit) => commandOf(hit, icon))
        .filter((command) => !known.has(command.href)),
    })),
  ].filter((section) => section.commands.length > 0);
}

/** A person has no page of their own yet: they lead to what is found by their name. */
function commandOf(hit: HitView, icon: ReactNode): Command {
  return {
    href: hitPath(hit) ?? `${paths.search(hit.title)}&type=${hit.type}`,
    text: hit.title,
    shown: <MarkedText text={hit.title} marks={hit.marks.title} />,
    note: hit.number ?? hit.organisation,
    icon,
  };
}
