import { Button } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { EmptyState } from '../common/empty-state.tsx';
import { useTimeStore } from '../stores/time-store.ts';

/** For pages that exist only live, while the past is shown. */
export function NotInPast() {
  const t = useTranslate();
  const goLive = useTimeStore((state) => state.goLive);
  return (
    <EmptyState title={t('time.onlyLive')} help={t('time.onlyLiveHelp')}>
      <Button variant="light" onClick={goLive}>
        {t('time.live')}
      </Button>
    </EmptyState>
  );
}
