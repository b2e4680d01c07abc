import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './machine.module.css';

interface Props {
  readonly title: string;
  /** What the figures mean. */
  readonly help?: string;
  /** Takes the whole width. */
  readonly wide?: boolean;
  /** Shown next to the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One framed subject of the machine view. */
export function MachinePanel({ title, help, wide, aside, children }: Props) {
  return (
    <section className={classes['panel']} aria-label={title} data-wide={wide}>
      <div className={classes['head']}>
        <Title order={2} size="h6">
          {title}
        </Title>
        {aside}
        {help === undefined ? null : (
          <Text size="xs" className="muted">
            {help}
          </Text>
        )}
      </div>
      {children}
    </section>
  );
}
