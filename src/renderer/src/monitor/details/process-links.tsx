import { Group, Text } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { LongList } from '../../common/long-list.tsx';
import { useTranslate } from '../../common/use-translate.ts';
import { identityKey } from '#shared/model/process.ts';
import type { Target } from '../../stores/details-store.ts';
import { ProcessLink } from './process-link.tsx';

/** Up to this number they stand in a line; a parent may have thousands of children. */
const fewLinks = 20;

interface Props {
  readonly label: string;
  readonly targets: readonly Target[];
  /** They are a chain: what stands between them in a line, and its last member, which is no link. */
  readonly chain?: { readonly separator: string; readonly last: ReactNode };
  readonly tone?: 'bad' | undefined;
}

/** Several processes to click, or that there is none. */
export function ProcessLinks({ label, targets, chain, tone }: Props) {
  const t = useTranslate();
  if (targets.length === 0)
    return (
      <Text size="xs" className="muted" component="span">
        {t('details.nothing')}
      </Text>
    );
  if (targets.length > fewLinks)
    return (
      <div style={{ flex: 1, minWidth: 0 }}>
        <LongList items={targets} keyOf={identityKey} label={label} maxHeight="240px" rowHeight={28}>
          {(target) => <ProcessLink target={target} tone={tone} />}
        </LongList>
        {chain?.last}
      </div>
    );
  return (
    <Group gap={4} component="span" role="group" aria-label={label}>
      {targets.map((target) => (
        <Fragment key={identityKey(target)}>
          <ProcessLink target={target} tone={tone} />
          {chain ? (
            <span className="muted" aria-hidden>
              {chain.separator}
            </span>
          ) : null}
        </Fragment>
      ))}
      {chain?.last}
    </Group>
  );
}
