import { Alert, Drawer, Stack, Tabs, Text } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import { rowFields } from '#shared/model/fields.ts';
import { identityKey, type ProcessRow } from '#shared/model/process.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { recordedAncestors, recordedChildren } from './recorded-family.ts';
import type { Target } from '../../stores/details-store.ts';
import { useProcessStore } from '../../stores/process-store.ts';
import { useUiStore } from '../../stores/ui-store.ts';
import { fieldText, type FieldContext } from '../table/field-text.ts';
import { StateBadge } from '../../common/state-badge.tsx';
import { Facts, type Fact } from './facts.tsx';
import { OpenProcess } from './open-process.ts';
import { ProcessLinks } from './process-links.tsx';
import { Trends } from './trends.tsx';
import { usePastTrend } from './use-past-trend.ts';

const notRecorded = [
  'inspect.waits',
  'details.threads',
  'inspect.files',
  'inspect.memory',
  'details.limits',
  'details.environment',
  'inspect.scheduling',
  'inspect.signals',
  'inspect.isolation',
] as const;

interface Props {
  readonly target: Target;
  /** What the table knew of it when it was opened. */
  readonly row: ProcessRow | null;
  readonly context: FieldContext;
  readonly onClose: () => void;
  readonly onOpen: (target: Target) => void;
}

/** The recorded data of one process at the time shown. */
export function PastDrawer({ target, row: known, context, onClose, onOpen }: Props) {
  const t = useTranslate();
  const language = useUiStore((state) => state.language);
  const table = useProcessStore((state) => state.table);
  const now = table && !table.gone.has(identityKey(target)) ? table.rows.get(identityKey(target)) : undefined;
  const points = usePastTrend(target);
  const row = now ?? known;
  const ancestors = table && row ? recordedAncestors(table.rows, row).toReversed() : [];
  const facts: readonly Fact[] =
    row && table
      ? [
          {
            name: t('inspect.ancestors'),
            value: <ProcessLinks label={t('inspect.ancestors')} targets={ancestors} />,
          },
          {
            name: t('details.children'),
            value: <ProcessLinks label={t('details.children')} targets={recordedChildren(table.rows, row)} />,
          },
          ...rowFields
            .filter((field) => row[field] !== null)
            .map((field) => ({
              name: t(`field.${field}`),
              value: field === 'state' ? `${row.state} · ${t(`state.${row.state}`)}` : fieldText(row, field, context),
            })),
        ]
      : [];
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={760}
      title={
        <>
          {cleanText(row?.name ?? target.name)} · {target.pid} {row ? <StateBadge state={row.state} /> : null}
        </>
      }
      closeButtonProps={{ 'aria-label': t('common.close') }}
      overlayProps={{ backgroundOpacity: 0.2 }}
    >
      <Stack gap="sm" data-testid="past-details">
        <Tabs value="overview">
          <Tabs.List aria-label={t('inspect.tabs')}>
            <Tabs.Tab value="overview" px="sm">
              {t('details.overview')}
            </Tabs.Tab>
            {notRecorded.map((title) => (
              <Tabs.Tab key={title} value={title} px="sm" disabled>
                {t(title)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="overview">
            <Stack gap="sm" pt="sm">
              <Text size="xs" className="muted">
                {t('time.notRecorded', {
                  list: new Intl.ListFormat(language).format(notRecorded.map((title) => t(title))),
                })}
              </Text>
              {table && !now ? (
                <Alert color="orange" variant="light" p="xs" role="status">
                  {t('time.notThere', { time: context.format.time(table.time) })}
                </Alert>
              ) : null}
              <Trends points={points} context={context} />
              <OpenProcess.Provider value={onOpen}>
                <Facts rows={facts} />
              </OpenProcess.Provider>
            </Stack>
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </Drawer>
  );
}
