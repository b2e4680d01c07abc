import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './run-page.module.css';

/** One framed part of the run view. */
export function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes['panel']} aria-label={title}>
      <Title order={2} size="h6" mb={6}>{title}</Title>
      {children}
    </section>
  );
}
