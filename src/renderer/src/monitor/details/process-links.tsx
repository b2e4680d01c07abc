import { Group, Text } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import { identityKey } from '#shared/model/process.ts';
import type { Target } from '../../stores/details-store.ts';
import { ProcessLink } from './process-link.tsx';

/** A parent may have thousands of children; the tree of the table shows them all. */
const maxShown = 100;

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
      {targets.slice(0, maxShown).map((target) => (
        <ProcessLink key={identityKey(target)} target={target} />
      ))}
      {targets.length > maxShown ? (
        <Text size="xs" className="muted" component="span">
          {t('confirm.more', { number: targets.length - maxShown })}
        </Text>
      ) : null}
    </Group>
  );
}
