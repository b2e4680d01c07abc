import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './summary-strip.module.css';

/** One figure with its note and a picture below. */
export function SummaryTile({
  title,
  value,
  note,
  children,
}: {
  readonly title: string;
  readonly value: string;
  readonly note: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes['tile']}>
      <Group gap="xs" align="baseline" wrap="nowrap">
        <Text size="xs" className="muted">
          {title}
        </Text>
        <Text fw={600} className="numeric">
          {value}
        </Text>
        <Text size="xs" className="muted ellipsis">
          {note}
        </Text>
      </Group>
      <div className={classes['picture']}>{children}</div>
    </div>
  );
}
