import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** In place of figures that the platform does not give. */
export function NotAvailable() {
  const { t } = useTranslation();
  return (
    <Text size="sm" className="muted">
      {t('machine.notTold')}
    </Text>
  );
}
