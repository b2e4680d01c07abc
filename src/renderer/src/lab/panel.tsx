import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { SimulatedMark } from '../common/simulated-mark.tsx';
import classes from '../common/panel.module.css';

interface Props {
  readonly title: string;
  /** Marks the title: this panel was simulated, not observed. */
  readonly simulated: boolean;
  readonly children: ReactNode;
}

/** One framed part of the run view. */
export function Panel({ title, simulated, children }: Props) {
  return (
    <section className={classes['panel']} aria-label={title}>
      <Group gap="xs" mb={6}>
        <Title order={2} size="h6">
          {title}
        </Title>
        {simulated ? <SimulatedMark /> : null}
      </Group>
      {children}
    </section>
  );
}
