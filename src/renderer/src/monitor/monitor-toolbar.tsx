import { ActionIcon, Button, CloseButton, Group, SegmentedControl, Text, TextInput, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconBinaryTree2, IconPlayerPause, IconPlayerPlay, IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/errors.ts';
import { useErrorWords } from '../common/use-error-words.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { ColumnMenu } from './column-menu.tsx';
import classes from './monitor-toolbar.module.css';

interface Props {
  readonly filter: string;
  readonly problem: AppError | null;
  readonly paused: boolean;
  readonly onFilter: (text: string) => void;
  readonly onPause: (paused: boolean) => void;
}

/** What shapes the table: filter, tree, CPU basis, columns, pause. */
export function MonitorToolbar({ filter, problem, paused, onFilter, onPause }: Props) {
  const { t } = useTranslation();
  const { tree, cpuBasis, change } = useUiStore();
  const words = useErrorWords();
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([['mod+F', () => field.current?.select()]], []);
  return (
    <Group gap="xs" px={12} py={8} wrap="nowrap" style={{ flex: 'none' }}>
      <TextInput
        ref={field}
        size="xs"
        flex={1}
        maw={420}
        aria-label={t('monitor.filter')}
        aria-keyshortcuts="Control+F Meta+F"
        placeholder={t('monitor.filterHint')}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={filter === '' ? null : <CloseButton size="xs" aria-label={t('monitor.clearFilter')} onClick={() => onFilter('')} />}
        value={filter}
        error={problem ? words(problem).whole : undefined}
        // Above the table, not in the flow: a half-typed filter must not make the rows jump.
        classNames={{ root: classes['filter'] ?? '', error: classes['problem'] ?? '' }}
        onChange={(event) => onFilter(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onFilter('')}
      />
      <Tooltip label={t('monitor.treeHelp')}>
        <Button size="xs" variant={tree ? 'filled' : 'default'} aria-pressed={tree} leftSection={<IconBinaryTree2 size={14} aria-hidden />} onClick={() => change({ tree: !tree })}>{t('monitor.tree')}</Button>
      </Tooltip>
      <Tooltip label={t('monitor.basisHelp')}>
        <SegmentedControl
          size="xs"
          aria-label={t('monitor.basis')}
          value={cpuBasis}
          onChange={(value) => change({ cpuBasis: value })}
          data={[{ value: 'core', label: t('monitor.basisCore') }, { value: 'machine', label: t('monitor.basisMachine') }]}
        />
      </Tooltip>
      <ColumnMenu />
      <Tooltip label={t(paused ? 'monitor.resume' : 'monitor.pause')}>
        <ActionIcon size={30} variant={paused ? 'filled' : 'default'} aria-pressed={paused} aria-label={t('monitor.pause')} onClick={() => onPause(!paused)}>
          {paused ? <IconPlayerPlay size={16} aria-hidden /> : <IconPlayerPause size={16} aria-hidden />}
        </ActionIcon>
      </Tooltip>
      {paused ? <Text size="xs" role="status" className="ellipsis">{t('monitor.paused')}</Text> : null}
    </Group>
  );
}
