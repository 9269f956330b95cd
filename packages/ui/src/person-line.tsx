import type { ReactNode } from 'react';
import { Avatar } from './avatar.tsx';

/** A person with what stands under their name. */
export function PersonLine({ name, detail }: { name: string; detail?: ReactNode }) {
  return (
    <div className="person">
      <Avatar name={name} />
      <div style={{ minInlineSize: 0 }}>
        <div className="subheading">
          <bdi>{name}</bdi>
        </div>
        {detail ? <div className="small muted">{detail}</div> : null}
      </div>
    </div>
  );
}
