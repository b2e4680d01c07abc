import { Button, FileButton, Group, Stack, Text, Title } from '@mantine/core';
import { IconDeviceFloppy, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { RunInfo } from '#shared/model/lab.ts';
import type { ScenarioInfo } from '#shared/model/scenario.ts';
import { cleanLines } from '#shared/text/sanitize.ts';
import { doneItems, resultsOf, type Worksheet } from '#shared/worksheet/worksheet.ts';
import { EmptyState } from '../common/empty-state.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';
import { ImportZone } from '../sessions/import-zone.tsx';
import { useToastStore } from '../stores/toast-store.ts';
import { SaveResultsDialog } from './save-results-dialog.tsx';
import { saveFile } from './save-file.ts';
import { useOpenFile } from './use-open-file.ts';
import { useWorksheetRuns } from './use-worksheet-runs.ts';
import { useWorksheetStore } from './worksheet-store.ts';
import { WorksheetItemCard } from './worksheet-item-card.tsx';
import classes from './worksheets.module.css';

/** Saves a student’s runs of a worksheet; returns the name of the file. */
function saveResults(worksheet: Worksheet, runs: readonly RunInfo[], student: string): string {
  const results = resultsOf(worksheet, runs, { student, savedAt: new Date().toISOString() });
  return saveFile(`${worksheet.title} ${student}`, 'json', `${JSON.stringify(results, null, 2)}\n`);
}

/** A worksheet with its items, each with what was run of it. */
function OpenedWorksheet({
  worksheet,
  scenarios,
}: {
  readonly worksheet: Worksheet;
  readonly scenarios: readonly ScenarioInfo[];
}) {
  const t = useTranslate();
  const format = useFormatter();
  const show = useToastStore((state) => state.show);
  const runs = useWorksheetRuns(worksheet.id);
  const [saving, setSaving] = useState(false);
  const infos = runs.map(({ run }) => run);
  const done = doneItems(worksheet, infos);
  const count = worksheet.items.length;
  const save = (student: string): void => {
    const name = saveResults(worksheet, infos, student);
    setSaving(false);
    show({ tone: 'good', title: t('worksheet.saved', { name }), lines: [] });
  };
  return (
    <Stack gap="md" data-testid="worksheet">
      <Group justify="space-between" align="start">
        <div>
          <Title order={2} size="h4">
            {cleanLines(worksheet.title)}
          </Title>
          <Text size="sm" className="muted" role="status" data-testid="worksheet-progress">
            {t('worksheet.done', { done: format.count([...done].filter((item) => item <= count).length), count })}
          </Text>
        </div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDeviceFloppy size={14} aria-hidden />}
          disabled={done.size === 0}
          title={done.size === 0 ? t('worksheet.nothingRun') : undefined}
          onClick={() => setSaving(true)}
        >
          {t('worksheet.save')}
        </Button>
      </Group>
      {worksheet.text === '' ? null : (
        <Text size="sm" className={classes['text'] ?? ''}>
          {cleanLines(worksheet.text)}
        </Text>
      )}
      <ol className={classes['items']}>
        {worksheet.items.map((item, index) => (
          <WorksheetItemCard
            // oxlint-disable-next-line react/no-array-index-key -- its place is what its runs name
            key={`${worksheet.id}/${index}`}
            worksheetId={worksheet.id}
            number={index + 1}
            item={item}
            info={scenarios.find(({ manifest }) => manifest.id === item.scenario) ?? null}
            runs={runs.filter(({ run }) => run.worksheet?.item === index + 1)}
          />
        ))}
      </ol>
      {saving ? <SaveResultsDialog onSave={save} onClose={() => setSaving(false)} /> : null}
    </Stack>
  );
}

/** Opens a worksheet and shows it; nothing in it starts by itself. */
export function OpenPane({ scenarios }: { readonly scenarios: readonly ScenarioInfo[] }) {
  const t = useTranslate();
  const { opened, open } = useWorksheetStore();
  const openFile = useOpenFile('worksheet');
  const take = async (files: readonly File[]): Promise<void> => {
    const [file] = files;
    const found = file ? await openFile(file) : null;
    if (found) open(found);
  };
  return (
    <ImportZone onFiles={(files) => void take(files)}>
      <Stack gap="md">
        <Group gap="sm">
          <FileButton accept=".json,application/json" onChange={(file) => void take(file ? [file] : [])}>
            {(props) => (
              <Button
                size="xs"
                variant={opened ? 'default' : 'filled'}
                leftSection={<IconFolderOpen size={14} aria-hidden />}
                {...props}
              >
                {t('worksheet.open')}
              </Button>
            )}
          </FileButton>
          <Text size="xs" className="muted">
            {t('worksheet.openHelp')}
          </Text>
        </Group>
        {opened ? (
          <OpenedWorksheet key={opened.id} worksheet={opened} scenarios={scenarios} />
        ) : (
          <EmptyState title={t('worksheet.none')} />
        )}
      </Stack>
    </ImportZone>
  );
}
