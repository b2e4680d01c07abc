import { Alert, Group, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import type { ProcessDetail } from '#shared/model/detail.ts';
import { identityKey } from '#shared/model/process.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import type { Formatter } from '#shared/text/format.ts';
import { ProcessLink } from './process-link.tsx';

/** The ancestors of a process, from the machine's first process, and how it was adopted. */
export function Ancestry({ detail, format }: { readonly detail: ProcessDetail; readonly format: Formatter }) {
  const t = useTranslate();
  const { adopted } = detail;
  const chain = detail.ancestors.toReversed();
  return (
    <div>
      <Text size="xs" fw={600} mb={2} title={t('inspect.ancestorsHelp')}>
        {t('inspect.ancestors')}
      </Text>
      {chain.length === 0 ? (
        <Text size="xs" className="muted">
          {t('details.nothing')}
        </Text>
      ) : (
        <Group gap={4} role="group" aria-label={t('inspect.ancestors')}>
          {chain.map((target) => (
            <Fragment key={identityKey(target)}>
              <ProcessLink target={target} />
              <span className="muted" aria-hidden>
                ›
              </span>
            </Fragment>
          ))}
          <Text size="xs" fw={600} className="ellipsis">
            {cleanText(detail.row.name)} {detail.row.pid}
          </Text>
        </Group>
      )}
      {adopted === null ? null : (
        <Alert color="blue" variant="light" mt="xs" p="xs" fz="xs">
          {t('inspect.adoptedFrom', {
            time: format.time(adopted.time),
            from: `${cleanText(adopted.from.name)} ${adopted.from.pid}`,
            to: `${cleanText(adopted.to.name)} ${adopted.to.pid}`,
          })}
        </Alert>
      )}
    </div>
  );
}
