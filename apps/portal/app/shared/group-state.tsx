import { useLanguage } from './language.tsx';

const tones = { proposed: 'is-warn', active: 'is-ok', declined: 'is-bad', closed: '' } as const;

/** Where a group stands, in a word. */
export function GroupState({ state }: { state: keyof typeof tones }) {
  const { t } = useLanguage();
  return <span className={`chip ${tones[state]}`}>{t(`common.space-state.${state}`)}</span>;
}
