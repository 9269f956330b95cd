import { formatFileSize } from '@portal/messages/format';
import { IconButton } from '@portal/ui/button';
import { CircleAlert, CircleCheck, Pause, Play, X } from 'lucide-react';
import { useLanguage } from '../../../shared/language.tsx';
import type { QueuedFile } from './use-upload-queue.ts';

/** The files on their way, each with how far it is and a way to stop it. */
export function QueueList({
  files,
  remove,
  pause,
  resume,
}: {
  files: readonly QueuedFile[];
  remove: (key: string) => void;
  pause: (key: string) => void;
  resume: (key: string) => void;
}) {
  const { t, locale, refusal } = useLanguage();
  if (files.length === 0) return null;
  return (
    <ul className="lines" aria-live="polite">
      {files.map((queued) => (
        <li key={queued.key} className="todo">
          {queued.state === 'done' ? (
            <CircleCheck size={18} color="var(--ok)" aria-hidden />
          ) : (
            <CircleAlert
              size={18}
              color={queued.state === 'failed' ? 'var(--bad)' : 'var(--line-2)'}
              aria-hidden
            />
          )}
          <div style={{ minInlineSize: 0 }}>
            <div className="subheading" style={{ overflowWrap: 'anywhere' }}>
              <bdi>{queued.file.name}</bdi>
            </div>
            <div className="small muted">
              {queued.state === 'failed' && queued.refusal
                ? refusal(queued.refusal.code, queued.refusal.params)
                : t('documents.upload.progress', {
                    sent: formatFileSize(queued.sent, locale),
                    total: formatFileSize(queued.file.size, locale),
                    state: t(`documents.upload.state.${queued.state}`),
                  })}
            </div>
            {queued.state === 'sending' || queued.state === 'paused' ? (
              <progress
                className="progress"
                max={queued.file.size || 1}
                value={queued.sent}
                aria-label={queued.file.name}
              />
            ) : null}
          </div>
          {queued.state === 'done' ? (
            <span />
          ) : (
            <div className="queue-acts">
              {queued.state === 'sending' ? (
                <IconButton
                  name={t('documents.upload.pause', { name: queued.file.name })}
                  onClick={() => pause(queued.key)}
                >
                  <Pause size={16} aria-hidden />
                </IconButton>
              ) : null}
              {queued.state === 'paused' ? (
                <IconButton
                  name={t('documents.upload.resume', { name: queued.file.name })}
                  onClick={() => resume(queued.key)}
                >
                  <Play size={16} aria-hidden />
                </IconButton>
              ) : null}
              <IconButton
                name={t('documents.upload.remove', { name: queued.file.name })}
                onClick={() => remove(queued.key)}
              >
                <X size={16} aria-hidden />
              </IconButton>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
