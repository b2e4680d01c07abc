import { Alert, Text } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import type { ProcessDetail } from '#shared/model/detail.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import type { Formatter } from '#shared/text/format.ts';
import { ProcessLinks } from './process-links.tsx';

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
        <ProcessLinks
          label={t('inspect.ancestors')}
          targets={chain}
          chain={{
            separator: '›',
            last: (
              <Text size="xs" fw={600} className="ellipsis">
                {cleanText(detail.row.name)} {detail.row.pid}
              </Text>
            ),
          }}
        />
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
