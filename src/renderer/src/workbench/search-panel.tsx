import { Button, Checkbox, Group, NumberInput, Progress, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { progressText } from '#shared/text/workbench.ts';
import type { SearchOptions } from '#shared/workbench/search-options.ts';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useTranslate } from '../common/use-translate.ts';
import { Panel } from '../common/panel.tsx';
import { SearchFindings } from './search-findings.tsx';
import { useSearch } from './use-search.ts';

const orders = ['all', 'bound', 'random'] as const;
type Order = (typeof orders)[number];

const limits = { bound: 20, seed: 2 ** 31 - 1, seconds: 3600 } as const;

interface Form {
  readonly order: Order;
  readonly bound: number;
  readonly seed: number;
  readonly seconds: number;
  readonly isCounted: boolean;
}

const first: Form = { order: 'all', bound: 2, seed: 0, seconds: 30, isCounted: false };

const optionsOf = ({ order, bound, seed, seconds, isCounted }: Form): SearchOptions => ({
  bound: order === 'bound' ? bound : null,
  maxSchedules: null,
  maxSeconds: seconds,
  seed: order === 'random' ? seed : null,
  counted: order !== 'random' && isCounted,
});

/** Searches the orders of a program’s steps, and opens what it has found. */
export function SearchPanel({
  source,
  isReady,
  onShow,
}: {
  readonly source: string;
  /** False while the program is wrong. */
  readonly isReady: boolean;
  readonly onShow: (schedule: string) => void;
}) {
  const t = useTranslate();
  const describeError = useDescribeError();
  const search = useSearch();
  const [form, setForm] = useState(first);
  const { order } = form;
  const change = (changes: Partial<Form>): void => setForm({ ...form, ...changes });
  const numberField = (name: 'bound' | 'seed' | 'seconds') => (
    <NumberInput
      size="xs"
      w={150}
      label={t(`workbench.${name}`)}
      min={name === 'seconds' ? 1 : 0}
      max={limits[name]}
      allowDecimal={false}
      clampBehavior="strict"
      value={form[name]}
      onChange={(value) => typeof value === 'number' && change({ [name]: value })}
    />
  );
  const isRunning = search.status === 'running' || search.status === 'stopping';
  return (
    <Panel title={t('workbench.search')}>
      <Group gap="sm" align="end">
        <Stack gap={2}>
          <Text size="xs" fw={500} id="workbench-orders">
            {t('workbench.orders')}
          </Text>
          <SegmentedControl
            size="xs"
            aria-labelledby="workbench-orders"
            data={orders.map((value) => ({ value, label: t(`workbench.order.${value}`) }))}
            value={order}
            onChange={(next) => change({ order: orders.find((one) => one === next) ?? 'all' })}
          />
        </Stack>
        {order === 'bound' ? numberField('bound') : null}
        {order === 'random' ? numberField('seed') : null}
        {numberField('seconds')}
        {order === 'random' ? null : (
          <Checkbox
            size="xs"
            mb={8}
            label={t('workbench.counted')}
            checked={form.isCounted}
            onChange={(event) => change({ isCounted: event.currentTarget.checked })}
          />
        )}
        {isRunning ? (
          <Button size="xs" color="red" variant="light" loading={search.status === 'stopping'} onClick={search.stop}>
            {t('workbench.stop')}
          </Button>
        ) : (
          <Button size="xs" disabled={!isReady} onClick={() => search.start(source, optionsOf(form))}>
            {t('workbench.start')}
          </Button>
        )}
      </Group>
      <Text size="xs" className="muted" mt={4}>
        {t(`workbench.orderHelp.${order}`)}
      </Text>
      <div role="status" data-testid="search-status" data-status={search.status}>
        {isRunning ? <Progress value={100} animated mt={8} aria-label={t('workbench.searching')} /> : null}
        {search.progress && !search.result ? (
          <Text size="sm" className="numeric" mt={4}>
            {progressText(t, search.progress)}
          </Text>
        ) : null}
        {search.status === 'stopped' && !search.error ? (
          <Text size="sm" c="var(--tone-warn)" mt={4}>
            {t('workbench.stopped')}
          </Text>
        ) : null}
        {search.error ? (
          <Text size="sm" c="var(--tone-bad)" mt={4}>
            {describeError(search.error).whole}
          </Text>
        ) : null}
        {search.result && search.source !== source ? (
          <Text size="sm" c="var(--tone-warn)" mt={4}>
            {t('workbench.otherProgram')}
          </Text>
        ) : null}
      </div>
      {search.result ? <SearchFindings result={search.result} onShow={onShow} /> : null}
    </Panel>
  );
}
