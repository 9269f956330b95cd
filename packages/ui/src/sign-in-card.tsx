import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export type SignInCardProps = {
  wordmark: ReactNode;
  title: ReactNode;
  intro?: ReactNode;
  /** The form. */
  children: ReactNode;
  /** Beside the card, below it on a phone. */
  aside?: ReactNode;
  /** Language switch, who hosts. */
  footer?: ReactNode;
};

/** The page of somebody who is not signed in: one card on the desk. */
export function SignInCard({ wordmark, title, intro, children, aside, footer }: SignInCardProps) {
  return (
    <div className="sign-in">
      <header>{wordmark}</header>
      <main className={classes('sign-in-body', Boolean(aside) && 'sign-in-body-wide')} id="main">
        <div className="sign-in-card">
          <div>
            <h1 className="type-title">{title}</h1>
            {intro ? <p className="sign-in-intro">{intro}</p> : null}
          </div>
          {children}
        </div>
        {aside}
      </main>
      {footer ? <footer className="sign-in-foot">{footer}</footer> : null}
    </div>
  );
}
