import { Stack } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import type { ProcessDetail } from '#shared/model/detail.ts';
import { rowFields } from '#shared/model/fields.ts';
import { identityKey, type ProcessRow } from '#shared/model/process.ts';
import { emptyTrend } from '#shared/timeline/trend.ts';
import { useTrendStore } from '../../stores/trend-store.ts';
import { fieldText, type FieldContext } from '../table/field-text.ts';
import { Ancestry } from './ancestry.tsx';
import { Facts, type Fact } from './facts.tsx';
import { LocksView } from './locks-view.tsx';
import { ProcessLinks } from './process-links.tsx';
import { Trends } from './trends.tsx';
import { usePartText } from './use-part-text.ts';

interface Props {
  readonly row: ProcessRow;
  readonly detail: ProcessDetail | null;
  readonly context: FieldContext;
}

/** Charts, relatives, figures and locks of a process. Figures that were not sampled are left out. */
export function OverviewTab({ row, detail, context }: Props) {
  const t = useTranslate();
  const words = usePartText();
  const { points } = useTrendStore((state) => state.trends.get(identityKey(row))) ?? emptyTrend;
  const figures = rowFields.filter((field) => row[field] !== null || field === 'executable');
  const io = detail?.io;
  const blockedBy = detail?.blockedBy;
  const transferred = (total: { readonly readBytes: number; readonly writtenBytes: number }): string => {
    const [read, written] = [total.readBytes, total.writtenBytes].map(context.format.bytes);
    return `${t('details.read')} ${read} · ${t('details.written')} ${written}`;
  };
  const rows: readonly Fact[] = [
    ...figures.map((field) => ({
      name: t(`field.${field}`),
      value: field === 'state' ? `${row.state} · ${t(`state.${row.state}`)}` : fieldText(row, field, context),
    })),
    {
      name: t('details.io'),
      value: io && ('error' in io ? words(io.error) : transferred(io)),
    },
    {
      name: t('details.blockedBy'),
      value:
        blockedBy &&
        ('error' in blockedBy ? (
          words(blockedBy.error)
        ) : (
          <ProcessLinks label={t('details.blockedBy')} targets={blockedBy} />
        )),
    },
    {
      name: t('details.children'),
      value: detail ? <ProcessLinks label={t('details.children')} targets={detail.children} /> : undefined,
    },
  ];
  return (
    <Stack gap="sm">
      <Trends points={points} context={context} />
      {detail ? <Ancestry detail={detail} format={context.format} /> : null}
      <Facts rows={rows} />
      {detail ? <LocksView locks={detail.locks} /> : null}
    </Stack>
  );
}
