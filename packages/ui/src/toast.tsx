import Check from 'lucide-react/icons/check';
import X from 'lucide-react/icons/x';
import { type ReactNode, useState } from 'react';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

export type ToastProps = {
  children: ReactNode;
  /** Undo, or a link to what was made. */
  action?: ReactNode;
  dismiss: string;
};

/** Where toasts stand. Always on the page, so that what comes later is read out. */
export function ToastRegion({ children }: { children?: ReactNode }) {
  return (
    <div className="toasts" role="status" aria-live="polite">
      {children}
    </div>
  );
}

/**
 * That something was done. Rendered by the server after the redirect; gone with the next page, or
 * when dismissed. Give it a new `key` for each message.
 */
export function Toast({ children, action, dismiss }: ToastProps) {
  const [shown, setShown] = useState(true);
  if (!shown) return null;
  return (
    <div className="toast">
      <Icon of={Check} />
      <span>{children}</span>
      {action}
      <IconButton name={dismiss} icon={X} onClick={() => setShown(false)} />
    </div>
  );
}
