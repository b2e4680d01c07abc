import { Button, Group, Progress, Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import type { ExportProgress } from '#shared/model/session.ts';
import { useFormatter } from '../common/use-formatter.ts';

/** How far an export is; nothing while there is none. */
export function ExportProgressBar({
  progress,
  onCancel,
}: {
  readonly progress: ExportProgress | null;
  readonly onCancel: () => void;
}) {
  const t = useTranslate();
  const format = useFormatter();
  if (!progress) return null;
  const percent = progress.totalRows === 0 ? 0 : (progress.rows / progress.totalRows) * 100;
  return (
    <Group gap="sm" wrap="nowrap" my={6}>
      <Text size="xs" className="numeric" style={{ flex: 'none' }}>
        {t('export.running')}{' '}
        {t('export.progress', { rows: format.count(progress.rows), total: format.count(progress.totalRows) })}
      </Text>
      <Progress value={percent} flex={1} aria-label={t('export.running')} />
      <Button size="compact-xs" variant="default" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </Group>
  );
}
