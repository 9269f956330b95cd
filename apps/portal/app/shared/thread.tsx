import { postToThreadInput, type ThreadView } from '@portal/domain/spaces/discussion.inputs';
import { formatDateTime, formatRelative } from '@portal/messages/format';
import { Avatar } from '@portal/ui/avatar';
import { Button } from '@portal/ui/button';
import { Disclosure } from '@portal/ui/disclosure';
import { EmptyState } from '@portal/ui/empty-state';
import { Section } from '@portal/ui/section';
import { SelectField, TextArea } from '../forms/fields.tsx';
import { PortalFormShell } from '../forms/portal-form.tsx';
import { type RefusedForm, usePortalForm } from '../forms/use-portal-form.ts';
import { useLanguage } from './language.tsx';
import { Form } from './router-hooks.ts';

const schema = postToThreadInput.pick({ body: true });

/** Questions and answers about a thing, in the order in which they were written. */
export function Thread({
  thread,
  refused,
  title,
  now,
}: {
  thread: ThreadView;
  refused?: RefusedForm | undefined;
  title: string;
  now: Date;
}) {
  const { t, reader, locale } = useLanguage();
  return (
    <Section
      title={title}
      aside={
        <Form method="post">
          <input type="hidden" name="threadId" value={thread.id} />
          <input type="hidden" name="follow" value={String(!thread.following)} />
          <Button small name="act" value="follow" aria-pressed={thread.following}>
            {thread.following ? t('common.action.following') : t('common.action.follow')}
          </Button>
        </Form>
      }
    >
      {thread.posts.length === 0 ? (
        <EmptyState title={t('spaces.thread.empty')}>{t('spaces.thread.empty-hint')}</EmptyState>
      ) : (
        <ol className="lines">
          {thread.posts.map((post) => (
            <li key={post.id} id={post.id} className={post.answersPostId ? 'post is-answer' : 'post'}>
              <Avatar name={post.authorName ?? post.authorOrganisation} />
              <div className="row-apart">
                <span>
                  <bdi className="subheading">{post.authorName ?? post.authorOrganisation}</bdi>{' '}
                  {post.authorName ? <bdi className="muted">{post.authorOrganisation}</bdi> : null}
                </span>
                <time
                  className="small muted"
                  dateTime={post.createdAt.toISOString()}
                  title={formatDateTime(post.createdAt, reader)}
                >
                  {formatRelative(post.createdAt, now, locale)}
                </time>
              </div>
              <div className="post-body" dir="auto">
                {post.body}
              </div>
              {post.mentions.length > 0 ? (
                <div className="post-body small muted">
                  {t('spaces.thread.to')} {post.mentions.map((each) => each.name).join(', ')}
                </div>
              ) : null}
              {thread.abilities.postToThread.allowed && !post.answersPostId ? (
                <div className="post-body">
                  <Disclosure summary={t('common.action.reply')}>
                    <Compose thread={thread} answers={post.id} label={t('spaces.thread.your-answer')} />
                  </Disclosure>
                </div>
              ) : null}
            </li>
          ))}
        </ol>
      )}
      {thread.abilities.postToThread.allowed ? (
        <Compose thread={thread} refused={refused} label={t('spaces.thread.your-question')} />
      ) : (
        <p className="small muted">{t('spaces.thread.members-write')}</p>
      )}
    </Section>
  );
}

function Compose({
  thread,
  refused,
  answers,
  label,
}: {
  thread: ThreadView;
  refused?: RefusedForm | undefined;
  answers?: string;
  label: string;
}) {
  const { t } = useLanguage();
  const form = usePortalForm(schema, { refused });
  return (
    <PortalFormShell form={form} labels={{ body: label }}>
      <input type="hidden" name="act" value="post" />
      <input type="hidden" name="threadId" value={thread.id} />
      <input type="hidden" name="answersPostId" value={answers ?? ''} />
      <TextArea form={form} name="body" label={label} rows={3} />
      <div className="row">
        {thread.mentionable.length > 0 ? (
          <SelectField
            form={form}
            name="mentions"
            label={t('spaces.thread.mention')}
            options={[
              { value: '', label: t('spaces.thread.nobody') },
              ...thread.mentionable.map((person) => ({
                value: person.id,
                label: `${person.name} (${person.organisation})`,
              })),
            ]}
          />
        ) : null}
      </div>
      <Button disabled={form.pending}>{t('common.action.send')}</Button>
    </PortalFormShell>
  );
}
