import { Button } from '@portal/ui/button';
import { FileText } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useLanguage } from '../../../shared/language.tsx';

// Weighs three times as much as the rest of the page, so it comes when somebody wants to read.
const PdfReader = lazy(() => import('./pdf-reader.tsx'));

/** Whoever has read here once reads here at once from then on, in this browser. */
const habit = 'reads-here';

// A browser that keeps nothing asks each time.
function readsHere(): boolean {
  try {
    return localStorage.getItem(habit) !== null;
  } catch {
    return false;
  }
}

function keepHabit(): void {
  try {
    localStorage.setItem(habit, '1');
  } catch {
    return;
  }
}

/** The pages of a PDF: the first time at a press, afterwards by themselves. Without scripts, only the way to the file. */
export function PdfDoor({ source, title, download }: { source: string; title: string; download: ReactNode }) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [isAwake, setAwake] = useState(false);
  useEffect(() => {
    setAwake(true);
    // Whoever comes from a search wants that page.
    setOpen(new URLSearchParams(location.search).has('page') || readsHere());
  }, []);
  if (isOpen) {
    return (
      <Suspense fallback={<p className="muted">{t('common.loading')}</p>}>
        <PdfReader source={source} title={title} />
      </Suspense>
    );
  }
  const open = () => {
    keepHabit();
    setOpen(true);
  };
  return (
    <div className="reader-door">
      <FileText size={32} aria-hidden />
      {isAwake ? (
        <>
          <Button type="button" onClick={open}>
            {t('documents.preview.read-here')}
          </Button>
          <p className="small muted">{t('documents.preview.read-here-hint')}</p>
        </>
      ) : (
        <noscript>{t('documents.preview.needs-script')}</noscript>
      )}
      {download}
    </div>
  );
}
