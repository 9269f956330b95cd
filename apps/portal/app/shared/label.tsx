import { type Label, labelLevels } from '@portal/domain/spaces/space';
import { LabelBadge } from '@portal/ui/label-badge';
import { useLanguage } from './language.tsx';

/** The label of a document: who can read it. */
export function DocumentLabel({ label }: { label: Label }) {
  const { t } = useLanguage();
  return <LabelBadge level={labelLevels[label]}>{t(`common.label.${label}`)}</LabelBadge>;
}
