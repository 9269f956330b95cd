import X from 'lucide-react/icons/x';
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { ButtonLink, type ButtonLinkProps } from './button.tsx';
import { IconLink } from './icon-button.tsx';

export type DialogProps = {
  id: string;
  title: ReactNode;
  /** Rendered open by the server: what a reader without scripts gets after following the trigger. */
  open?: boolean;
  /** The page without the dialog, and the word for going there. */
  closeHref: string;
  close: string;
  children: ReactNode;
};

/** The browser's own dialog: Escape, focus and the backdrop are its business. Without scripts, a part of the page. */
export function Dialog({ id, title, open = false, closeHref, close, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element || !open || element.matches(':modal')) return;
    element.close();
    element.showModal();
  }, [open]);
  return (
    <dialog className="dialog" id={id} ref={dialog} open={open} aria-labelledby={`${id}-title`}>
      <div className="dialog-head">
        <h2 className="type-section" id={`${id}-title`}>
          {title}
        </h2>
        <IconLink
          name={close}
          icon={X}
          href={closeHref}
          onClick={open ? undefined : (event) => closeDialog(event, id)}
        />
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}

/** Opens a dialog of this page; without scripts goes to `href`, where the server renders it open. */
export function DialogTrigger({ dialogId, ...rest }: ButtonLinkProps & { dialogId: string }) {
  const show = (event: MouseEvent) => {
    const dialog = document.getElementById(dialogId);
    if (!(dialog instanceof HTMLDialogElement)) return;
    event.preventDefault();
    dialog.showModal();
  };
  return <ButtonLink aria-haspopup="dialog" onClick={show} {...rest} />;
}

function closeDialog(event: MouseEvent, id: string): void {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement)) return;
  event.preventDefault();
  dialog.close();
}
