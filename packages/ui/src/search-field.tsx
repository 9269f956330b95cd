import SearchDrawing from 'lucide-react/icons/search';
import { forwardRef, type InputHTMLAttributes } from 'react';
import { Icon } from './icon.tsx';

export type SearchFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className'> & {
  /** Its name for those who do not see the glass. */
  label: string;
  /** The keys that lead here, such as "Ctrl K". */
  keys?: string;
};

/** A search box. Put it in a form with `method="get"`: Enter searches, with or without scripts. */
export const SearchField = forwardRef<HTMLInputElement, SearchFieldProps>(function SearchField(
  { label, keys, name = 'q', ...rest },
  ref,
) {
  return (
    <label className="search-field">
      <Icon of={SearchDrawing} />
      <span className="visually-hidden">{label}</span>
      <input ref={ref} type="search" name={name} autoComplete="off" dir="auto" {...rest} />
      {keys ? (
        <span className="kbd" aria-hidden="true">
          {keys}
        </span>
      ) : null}
    </label>
  );
});
