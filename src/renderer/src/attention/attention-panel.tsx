import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './attention.module.css';

/** One framed subject; `none` is said where there is nothing of it. */
export function AttentionPanel({
  title,
  none,
  children,
}: {
  readonly title: string;
  readonly none?: string | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <section className={classes['panel']} aria-label={title}>
      <Title order={2} size="h6" mb={4}>
        {title}
      </Title>
      {none === undefined ? (
        children
      ) : (
        <Text size="sm" className="muted">
          {none}
        </Text>
      )}
    </section>
  );
}
