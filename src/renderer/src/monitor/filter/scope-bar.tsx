import { Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslate } from '../../common/use-translate.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { useTableStore } from '../../stores/table-store.ts';

/** Says that only one subtree is shown, with the way back. */
export function ScopeBar() {
  const t = useTranslate();
  const { scope, setScope } = useTableStore();
  if (scope === null) return null;
  return (
    <Group gap="xs" px={12} pb={8} wrap="nowrap" role="status" style={{ flex: 'none' }}>
      <Text size="sm" className="ellipsis">
        {t('scope.only', { name: cleanText(scope.name) })}
      </Text>
      <Button
        size="compact-xs"
        variant="default"
        style={{ flex: 'none' }}
        leftSection={<IconArrowBackUp size={14} aria-hidden />}
        onClick={() => setScope(null)}
      >
        {t('scope.all')}
      </Button>
    </Group>
  );
}
