import { type AnchorHTMLAttributes, type ComponentType, createContext, useContext } from 'react';

export type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

const LinkComponent = createContext<ComponentType<LinkProps> | 'a'>('a');

/** Gives the primitives the router's link; without it they are plain anchors. */
export const LinkProvider = LinkComponent.Provider;

/** A link inside the portal. */
export function Link(props: LinkProps) {
  const Component = useContext(LinkComponent);
  return <Component {...props} />;
}
