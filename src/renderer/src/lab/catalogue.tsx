import { Button, Group, Text, Title } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { ScenarioInfo } from '#shared/model/scenario.ts';
import { searchScenarios } from '#shared/search/search-scenarios.ts';
import { groupScenarios } from './scenario-groups.ts';
import { EmptyState } from '../common/empty-state.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { GlossaryButton } from '../glossary/glossary-button.tsx';
import { useLauncherStore } from '../stores/launcher-store.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { CatalogueFilters } from './catalogue-filters.tsx';
import { CatalogueGroup } from './catalogue-group.tsx';
import { ScenarioCard } from './scenario-card.tsx';
import classes from './launcher-page.module.css';
import { useSelectedInView } from './use-selected-in-view.ts';
import { useEntryKeys } from './use-entry-keys.ts';

const nothing: readonly ScenarioInfo[] = [];

interface Props {
  /** Null until the host has answered. */
  readonly scenarios: readonly ScenarioInfo[] | null;
  readonly selected: ScenarioInfo | null;
}

/** Every scenario, in groups that open and close; a search lists what it finds, the best match first. */
export function Catalogue({ scenarios, selected }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const language = useUiStore((state) => state.language);
  const { search, kind, open, look, setOpen } = useLauncherStore();
  const all = scenarios ?? nothing;
  const groups = useMemo(() => groupScenarios(all, kind), [all, kind]);
  const searched = search.trim() !== '';
  const found = useMemo(
    () =>
      searchScenarios(all, search, language).filter(({ info }) => kind === null || info.manifest.kinds.includes(kind)),
    [all, search, kind, language],
  );
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = useEntryKeys(list);
  const narrowed = searched || kind !== null;
  const selectedId = selected?.manifest.id ?? null;
  const selectedGroup = selected?.manifest.group ?? null;
  const names = groups.map(({ group }) => group);
  const opened = open ?? new Set([selectedGroup ?? names[0] ?? '']);
  const allOpen = names.every((name) => opened.has(name));
  const shown = searched ? found.length : groups.reduce((sum, group) => sum + group.scenarios.length, 0);

  useSelectedInView(list, selected?.manifest ?? null, {
    narrowed,
    listed: narrowed || opened.has(selectedGroup ?? ''),
  });
  const toggle = (group: string): void => {
    const next = new Set(opened);
    if (!next.delete(group)) next.add(group);
    setOpen(next);
  };
  return (
    <>
      <Group justify="space-between" px="md" pt="md" wrap="nowrap">
        <Title order={1} size="h4">
          {t('lab.title')}
        </Title>
        <GlossaryButton />
      </Group>
      <CatalogueFilters
        scenarios={all}
        onEnterList={() => list.current?.querySelector<HTMLElement>('[data-entry=scenario]')?.focus()}
      />
      <Group justify="space-between" px="md" mb={4} mih={24}>
        <Text size="xs" className="muted numeric" role="status">
          {narrowed
            ? t('lab.shown', { shown: format.count(shown), count: all.length })
            : t('lab.count', { count: all.length })}
        </Text>
        {narrowed ? (
          <Button size="compact-xs" variant="subtle" onClick={() => look({ search: '', kind: null })}>
            {t('lab.clear')}
          </Button>
        ) : (
          <Button size="compact-xs" variant="subtle" onClick={() => setOpen(new Set(allOpen ? [] : names))}>
            {t(allOpen ? 'lab.closeAll' : 'lab.openAll')}
          </Button>
        )}
      </Group>
      <div ref={list} className={classes['entries']} onKeyDown={onKeyDown} data-testid="catalogue">
        {searched
          ? found.map(({ info, why }) => (
              <ScenarioCard key={info.manifest.id} info={info} why={why} selected={info.manifest.id === selectedId} />
            ))
          : groups.map((group) => (
              <CatalogueGroup
                key={group.group}
                group={group}
                open={narrowed || opened.has(group.group)}
                fixed={narrowed}
                selectedId={selectedId}
                onToggle={() => toggle(group.group)}
              />
            ))}
        {scenarios && shown === 0 ? (
          <EmptyState
            title={narrowed ? t('lab.none') : t('lab.empty')}
            help={narrowed ? t('lab.noneHelp') : t('lab.emptyHelp')}
          />
        ) : null}
        {scenarios ? null : (
          <Text size="sm" className="muted">
            {t('common.loading')}
          </Text>
        )}
      </div>
    </>
  );
}
