import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './panel.module.css';

/** One framed part of a page, with something at the right of its title. */
export function Panel({
  title,
  aside,
  children,
}: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes['panel']} aria-label={title}>
      <Group justify="space-between" mb={6} gap="xs">
        <Title order={2} size="h6">
          {title}
        </Title>
        {aside}
      </Group>
      {children}
    </section>
  );
}
