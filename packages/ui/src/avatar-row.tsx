import { Avatar, type AvatarProps } from './avatar.tsx';

export type AvatarRowProps = {
  /** Who they are together. */
  label: string;
  people: readonly Pick<AvatarProps, 'name' | 'colourKey' | 'here'>[];
  size?: AvatarProps['size'];
  /** How many are not shown, and the words for it. */
  rest?: { count: number; label: string };
};

/** Several people side by side; they do not overlap, so that each can be read. */
export function AvatarRow({ label, people, size, rest }: AvatarRowProps) {
  return (
    <ul className="avatar-row" aria-label={label}>
      {people.map((person) => (
        <li key={person.colourKey ?? person.name}>
          <Avatar {...person} size={size} />
        </li>
      ))}
      {rest && rest.count > 0 ? (
        <li>
          <span className="avatar avatar-rest" role="img" aria-label={rest.label} title={rest.label}>
            <bdi>+{rest.count}</bdi>
          </span>
        </li>
      ) : null}
    </ul>
  );
}
