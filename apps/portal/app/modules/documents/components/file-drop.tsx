import { Upload } from 'lucide-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../../shared/language.tsx';

/**
 * Where files are dropped or chosen. A plain file input until the script runs; then the whole area is the
 * input, and the browser's own button and its words (in the browser's language) are out of sight.
 */
export function FileDrop({
  multiple = false,
  required,
  take,
}: {
  multiple?: boolean;
  required: boolean;
  take: (files: File[]) => void;
}) {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);

  const chosen = (files: Iterable<File>) => {
    take([...files]);
    if (input.current) input.current.value = '';
  };

  return (
    <label
      className={`drop${over ? ' is-over' : ''}${alive ? ' is-alive' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        chosen(event.dataTransfer.files);
      }}
    >
      <Upload size={22} aria-hidden />
      <span className="subheading">
        {t(multiple ? 'documents.upload.choose' : 'documents.upload.choose-one')}
      </span>
      <span className="small muted">
        {t(multiple ? 'documents.upload.drop' : 'documents.upload.drop-one')}
      </span>
      <input
        ref={input}
        type="file"
        name="file"
        multiple={multiple}
        required={required}
        onChange={(event) => chosen(event.target.files ?? [])}
      />
    </label>
  );
}
