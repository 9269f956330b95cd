import { Section } from '@portal/ui/section';
import { ActivityList } from '../../../shared/activity-list.tsx';
import { DocumentTable } from '../../../shared/document-table.tsx';
import { GroupCard } from '../../../shared/group-card.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { Pager } from '../../../shared/pager.tsx';
import { Thread } from '../../../shared/thread.tsx';
import { sampleActivity, sampleDocuments, sampleGroup, sampleThread } from './kit-samples.ts';

/** What holds many things: tables, cards, activity, a discussion. */
export function KitLists({ now }: { now: Date }) {
  const language = useLanguage();
  const { t } = language;
  const documents = sampleDocuments(language, now);
  return (
    <>
      <Section title={t('kit.lists')}>
        <DocumentTable documents={documents} caption={t('documents.title')} withSpace />
        <Pager nextCursor="sample" />
        <DocumentTable documents={documents.slice(0, 2)} caption={t('kit.sample.group')} brief />
        <ul className="group-grid">
          <GroupCard group={sampleGroup(language, now)} under="h2" />
          <GroupCard group={{ ...sampleGroup(language, now), state: 'proposed', myRole: null }} under="h2" />
        </ul>
      </Section>
      <Section title={t('spaces.activity.title')}>
        <ActivityList activity={sampleActivity(language, now)} now={now} />
      </Section>
      <Thread title={t('documents.thread')} thread={sampleThread(language, now)} now={now} />
      <Thread
        title={t('spaces.thread.empty')}
        thread={{
          ...sampleThread(language, now),
          posts: [],
          following: false,
          abilities: { postToThread: { allowed: false, reason: 'spaces.role_lacks_discuss' } },
        }}
        now={now}
      />
    </>
  );
}
