import { Group, Loader, Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { useLinkState } from '../connection/link-context.ts';
import { useDescribeError } from '../common/use-describe-error.ts';

/** A quiet line while there is no connection. */
export function ConnectionBanner() {
  const t = useTranslate();
  const { status, error } = useLinkState();
  const describeError = useDescribeError();
  if (status !== 'disconnected') return null;
  const other = error && error.code !== 'disconnected' ? describeError(error) : null;
  return (
    <Group role="status" gap="xs" px="md" py={6} bg="light-dark(#fff3bf, #4d3b00)" wrap="nowrap">
      <Loader size={14} aria-hidden />
      <Text size="sm">{other ? other.whole : t('link.banner')}</Text>
    </Group>
  );
}
