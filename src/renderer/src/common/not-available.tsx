import { Text } from '@mantine/core';
import { useTranslate } from './use-translate.ts';

/** In place of figures that the platform does not give. */
export function NotAvailable() {
  const t = useTranslate();
  return (
    <Text size="sm" className="muted">
      {t('machine.notAvailable')}
    </Text>
  );
}
