import { Text } from '@mantine/core';
import { LongList } from '../../common/long-list.tsx';
import { useTranslate } from '../../common/use-translate.ts';
import { identityKey, type ProcessRow } from '#shared/model/process.ts';
import { shortCommand } from '#shared/text/clip.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { useFormatter } from '../../common/use-formatter.ts';

/** The targets of an action: PID, name, start time and command. */
export function TargetList({
  targets,
  height = 260,
}: {
  readonly targets: readonly ProcessRow[];
  readonly height?: number;
}) {
  const t = useTranslate();
  const format = useFormatter();
  return (
    <LongList
      items={targets}
      keyOf={identityKey}
      label={t('act.targets')}
      testId="target"
      maxHeight={`${height}px`}
      rowHeight={48}
    >
      {(row) => (
        <Text size="sm" component="div">
          <span className="numeric">{row.pid}</span> <b>{cleanText(row.name)}</b>{' '}
          <span className="muted numeric">{t('confirm.started', { time: format.dateTime(row.startTime) })}</span>
          <div className="mono muted ellipsis" title={cleanText(shortCommand(row.command))}>
            {cleanText(shortCommand(row.command))}
          </div>
        </Text>
      )}
    </LongList>
  );
}
