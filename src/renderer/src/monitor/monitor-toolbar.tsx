import { ActionIcon, Button, Group, NativeSelect, SegmentedControl, Text, Tooltip } from '@mantine/core';
import { IconBinaryTree2, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { AppError } from '#shared/errors.ts';
import { groupings } from '#shared/table/group-order.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { ColumnMenu } from './columns/column-menu.tsx';
import { FilterField } from './filter/filter-field.tsx';
import { FilterHelp } from './filter/filter-help.tsx';
import { SavedFilters } from './filter/saved-filters.tsx';

interface Props {
  readonly problem: AppError | null;
  readonly paused: boolean;
  /** False while the past is shown: that has a player of its own. */
  readonly canPause: boolean;
  readonly onPause: (paused: boolean) => void;
  readonly onColumnMenu: (opened: boolean) => void;
}

/** What shapes the table: filter, tree, groups, CPU basis, columns, pause. No tick changes it. */
export const MonitorToolbar = memo(function MonitorToolbar({
  problem,
  paused,
  canPause,
  onPause,
  onColumnMenu,
}: Props) {
  const t = useTranslate();
  const { tree, grouping, cpuBasis, change } = useUiStore();
  return (
    <Group gap="xs" px={12} py={8} wrap="nowrap" style={{ flex: 'none' }}>
      <FilterField problem={problem} />
      <Group gap={4} wrap="nowrap">
        <FilterHelp />
        <SavedFilters />
      </Group>
      <Tooltip label={t('monitor.treeHelp')}>
        <Button
          size="xs"
          style={{ flex: 'none' }}
          variant={tree ? 'filled' : 'default'}
          aria-pressed={tree}
          leftSection={<IconBinaryTree2 size={14} aria-hidden />}
          onClick={() => change({ tree: !tree, grouping: null })}
        >
          {t('monitor.tree')}
        </Button>
      </Tooltip>
      <NativeSelect
        size="xs"
        w={132}
        style={{ flex: 'none' }}
        aria-label={t('group.by')}
        value={grouping ?? ''}
        onChange={(event) => {
          const selected = groupings.find((choice) => choice === event.currentTarget.value) ?? null;
          change({ grouping: selected, ...(selected === null ? {} : { tree: false }) });
        }}
        data={[
          { value: '', label: t('group.none') },
          ...groupings.map((value) => ({ value, label: t(`group.${value}`) })),
        ]}
      />
      <Tooltip label={t('monitor.basisHelp')}>
        <SegmentedControl
          size="xs"
          style={{ flex: 'none' }}
          aria-label={t('monitor.basis')}
          value={cpuBasis}
          onChange={(value) => change({ cpuBasis: value })}
          data={[
            { value: 'core', label: t('monitor.basisCore') },
            { value: 'machine', label: t('monitor.basisMachine') },
          ]}
        />
      </Tooltip>
      <ColumnMenu onOpen={onColumnMenu} />
      <Tooltip label={t(paused ? 'monitor.resume' : 'monitor.pause')}>
        <ActionIcon
          size={30}
          variant={paused ? 'filled' : 'default'}
          disabled={!canPause}
          aria-pressed={paused}
          aria-label={t('monitor.pause')}
          onClick={() => onPause(!paused)}
        >
          {paused ? <IconPlayerPlay size={16} aria-hidden /> : <IconPlayerPause size={16} aria-hidden />}
        </ActionIcon>
      </Tooltip>
      {paused ? (
        <Text size="xs" role="status" className="ellipsis">
          {t('monitor.paused')}
        </Text>
      ) : null}
    </Group>
  );
});
