import type { ReactNode } from 'react';
import { Avatar, type AvatarProps } from './avatar.tsx';
import { Link } from './link.tsx';

export type PersonLineProps = Pick<AvatarProps, 'name' | 'colourKey' | 'here' | 'size'> & {
  /** Under the name: for whom they act. */
  detail?: ReactNode;
  href?: string;
};

/** A person, with what stands under their name. */
export function PersonLine({ detail, href, ...person }: PersonLineProps) {
  const name = <bdi>{person.name}</bdi>;
  return (
    <span className="person-line">
      <Avatar {...person} decorative />
      <span className="person-line-words">
        {href ? (
          <Link className="person-line-name" href={href}>
            {name}
          </Link>
        ) : (
          <span className="person-line-name">{name}</span>
        )}
        {detail ? (
          <span className="person-line-detail">
            <bdi>{detail}</bdi>
          </span>
        ) : null}
      </span>
    </span>
  );
}
