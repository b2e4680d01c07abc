import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { ScenarioInfo, ScenarioKind } from '#shared/model/scenario.ts';
import { countKinds } from './scenario-groups.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useLauncherStore } from '../stores/launcher-store.ts';

const kinds: readonly ScenarioKind[] = ['process', 'thread', 'simulation', 'card'];

/** Filters the catalogue by text and by kind; `/` focuses the field, arrow down moves to the results. */
export function CatalogueFilters({
  scenarios,
  onEnterList,
}: {
  readonly scenarios: readonly ScenarioInfo[];
  readonly onEnterList: () => void;
}) {
  const t = useTranslate();
  const format = useFormatter();
  const { search, kind, look } = useLauncherStore();
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => field.current?.focus()]]);
  const counts = countKinds(scenarios);
  const options = kinds
    .filter((name) => counts.has(name) || name === kind)
    .map((name) => ({
      value: name,
      label: t('lab.kindOption', { kind: t(`lab.kind.${name}`), number: format.count(counts.get(name) ?? 0) }),
    }));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && search !== '') look({ search: '' });
    else if (event.key === 'ArrowDown' || event.key === 'Enter') onEnterList();
    else return;
    event.preventDefault();
  };
  return (
    <Group gap="xs" px="md" pt="sm" pb={6} wrap="nowrap">
      <TextInput
        ref={field}
        data-testid="catalogue-search"
        flex={1}
        miw={0}
        size="xs"
        aria-label={t('lab.search')}
        aria-keyshortcuts="/"
        placeholder={t('lab.search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={search}
        onChange={(event) => look({ search: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <NativeSelect
        size="xs"
        w={132}
        aria-label={t('lab.kindFilter')}
        value={kind ?? ''}
        data={[{ value: '', label: t('lab.everyKind') }, ...options]}
        onChange={(event) => look({ kind: kinds.find((name) => name === event.currentTarget.value) ?? null })}
      />
    </Group>
  );
}
