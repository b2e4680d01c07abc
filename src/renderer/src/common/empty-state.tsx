import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A place without content: what is so, and what to do. */
export function EmptyState({
  title,
  help,
  children,
}: {
  readonly title: string;
  readonly help?: string | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <Stack align="center" justify="center" h="100%" gap="xs" p="xl" ta="center">
      <Title order={2} size="h4">
        {title}
      </Title>
      {help === undefined ? null : (
        <Text className="muted" maw={520}>
          {help}
        </Text>
      )}
      {children}
    </Stack>
  );
}
