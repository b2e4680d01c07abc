import { Group, Text } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import { identityKey } from '#shared/model/process.ts';
import type { Target } from '../../stores/details-store.ts';
import { ProcessLink } from './process-link.tsx';

/** Several processes to click, or that there is none. */
export function ProcessLinks({ targets }: { readonly targets: readonly Target[] }) {
  const t = useTranslate();
  if (targets.length === 0)
    return (
      <Text size="xs" className="muted" component="span">
        {t('details.nothing')}
      </Text>
    );
  return (
    <Group gap={4} component="span">
      {targets.map((target) => (
        <ProcessLink key={identityKey(target)} target={target} />
      ))}
    </Group>
  );
}
