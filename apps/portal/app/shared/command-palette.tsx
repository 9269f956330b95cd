import { maxQuery } from '@portal/domain/search/search';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  I18nProvider,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useLanguage } from './language.tsx';
import { useNavigate } from './router-hooks.ts';
import { useCommands } from './use-commands.tsx';
import { useSuggestions } from './use-suggestions.ts';

/** Everything that one can do or go to, from the keyboard: type, choose with the arrows, open with Enter. */
export default function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t, locale } = useLanguage();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const sections = useCommands(query, useSuggestions(query));
  // At once: the field alone would take the first Escape to empty itself.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [onClose]);
  const go = (href: string) => {
    onClose();
    navigate(href);
  };
  return (
    <I18nProvider locale={locale}>
      <ModalOverlay className="palette-desk" isOpen isDismissable onOpenChange={onClose}>
        <Modal className="palette">
          <Dialog aria-label={t('search.palette.title')}>
            <Autocomplete inputValue={query} onInputChange={setQuery}>
              <SearchField className="palette-field" aria-label={t('search.palette.title')} autoFocus>
                <Search size={18} aria-hidden />
                <Input placeholder={t('search.palette.title')} maxLength={maxQuery} />
              </SearchField>
              <ListBox
                className="palette-list"
                aria-label={t('search.results')}
                selectionMode="none"
                onAction={(href) => go(String(href))}
                renderEmptyState={() => <p className="palette-empty muted">{t('search.palette.empty')}</p>}
              >
                {sections.map((section) => (
                  <ListBoxSection key={section.title} id={section.title}>
                    <Header className="palette-title">{section.title}</Header>
                    {section.commands.map((command) => (
                      <ListBoxItem
                        key={command.href}
                        id={command.href}
                        textValue={command.text}
                        className="palette-item"
                      >
                        {command.icon}
                        <bdi className="palette-text">{command.shown}</bdi>
                        {command.note ? <bdi className="small muted">{command.note}</bdi> : null}
                      </ListBoxItem>
                    ))}
                  </ListBoxSection>
                ))}
              </ListBox>
            </Autocomplete>
            <p className="palette-foot small muted">{t('search.palette.hint')}</p>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
