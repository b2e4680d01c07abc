import { List, ScrollArea, Text } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import { identityKey, type ProcessRow } from '#shared/model/process.ts';
import { shortCommand } from '#shared/text/clip.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { useFormatter } from '../../common/use-formatter.ts';

const maxListed = 200;

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
    <ScrollArea.Autosize mah={height} type="auto" viewportProps={{ tabIndex: 0, 'aria-label': t('act.targets') }}>
      <List size="sm" withPadding={false} listStyleType="none">
        {targets.slice(0, maxListed).map((row) => (
          <List.Item key={identityKey(row)}>
            <span className="numeric">{row.pid}</span> <b>{cleanText(row.name)}</b>{' '}
            <span className="muted numeric">{t('confirm.started', { time: format.dateTime(row.startTime) })}</span>
            <div className="mono muted ellipsis" title={cleanText(shortCommand(row.command))}>
              {cleanText(shortCommand(row.command))}
            </div>
          </List.Item>
        ))}
      </List>
      {targets.length > maxListed ? (
        <Text size="sm">{t('confirm.more', { number: targets.length - maxListed })}</Text>
      ) : null}
    </ScrollArea.Autosize>
  );
}
