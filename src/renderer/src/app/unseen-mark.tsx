import { Indicator } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { useUnseenAlerts } from '../stores/alerts-store.ts';

const most = 99;

/** A place's picture with the number of alerts that nobody has looked at yet. */
export function UnseenMark({ children }: { readonly children: ReactNode }) {
  const t = useTranslate();
  const unseen = useUnseenAlerts();
  const label = (
    <span role="img" aria-label={t('attention.unseen', { count: unseen })} data-testid="unseen">
      {unseen > most ? `${most}+` : unseen}
    </span>
  );
  return (
    <Indicator disabled={unseen === 0} label={label} size={16} color="red.9" offset={2} style={{ display: 'flex' }}>
      {children}
    </Indicator>
  );
}
