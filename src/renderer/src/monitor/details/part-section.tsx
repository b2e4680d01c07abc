import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import type { Part } from '#shared/model/detail.ts';
import { usePartText } from './use-part-text.ts';

/** Shows a part once it is there, or why it cannot be read. */
export function PartSection<T extends object>({
  part,
  children,
}: {
  readonly part: Part<T> | null | undefined;
  readonly children: (part: T) => ReactNode;
}) {
  const t = useTranslate();
  const words = usePartText();
  // Undefined from a host that is older than this page.
  if (part === null || part === undefined)
    return (
      <Text size="sm" className="muted">
        {t('common.loading')}
      </Text>
    );
  if ('error' in part && typeof part.error === 'string')
    return (
      <Text size="sm" className="muted">
        {words(part.error)}
      </Text>
    );
  return children(part as T);
}
