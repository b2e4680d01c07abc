import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import type { ScenarioInfo } from '#shared/model/scenario.ts';
import { resultsOf, type WorksheetResults } from '#shared/worksheet/worksheet.ts';
import { EmptyState } from '../common/empty-state.tsx';
import { LongList } from '../common/long-list.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';
import { useLink } from '../connection/link-context.ts';
import { ImportZone } from '../sessions/import-zone.tsx';
import { useImport } from '../sessions/use-import.ts';
import { useResultsStore } from '../stores/results-store.ts';
import { useToastStore } from '../stores/toast-store.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { resultRows, resultsCsv } from './results-rows.ts';
import { saveFile } from './save-file.ts';
import { useOpenFile } from './use-open-file.ts';

const isSession = ({ name }: File): boolean => /\.(sqlite|jsonl)$/iu.test(name);

/** What the students of a class predicted and observed, from the files that they saved. */
export function ResultsPane({ scenarios }: { readonly scenarios: readonly ScenarioInfo[] }) {
  const t = useTranslate();
  const link = useLink();
  const format = useFormatter();
  const language = useUiStore((state) => state.language);
  const show = useToastStore((state) => state.show);
  const openFile = useOpenFile('worksheet-results');
  const { all, add, clear } = useResultsStore();
  const complain = (title: string): void => show({ tone: 'bad', title, lines: [] });
  const keep = (name: string, results: WorksheetResults): void => {
    if (results.results.length === 0) complain(t('worksheet.results.noRuns', { name }));
    else if (!add(results)) complain(t('worksheet.results.already', { name }));
  };
  /** A session is taken in like any other; the runs in it that are part of worksheets are added, a worksheet at a time. */
  const addSession = async (name: string, sessionId: string): Promise<void> => {
    const list = await link.call('run.list', { sessionId });
    const runs = list.map(({ run }) => run);
    const ids = [...new Set(runs.flatMap(({ worksheet }) => worksheet?.id ?? []))];
    if (ids.length === 0) complain(t('worksheet.results.noRuns', { name }));
    const student = name.replace(/\.\w+$/u, '').slice(0, 80) || sessionId;
    for (const id of ids)
      keep(name, resultsOf({ id, title: '' }, runs, { student, savedAt: new Date().toISOString() }));
  };
  const importing = useImport(({ name, sessionId }) => {
    if (sessionId !== null) addSession(name, sessionId).catch(() => complain(t('worksheet.results.noRuns', { name })));
  });
  const take = async (files: readonly File[]): Promise<void> => {
    importing.start(files.filter(isSession));
    for (const file of files.filter((one) => !isSession(one))) {
      const found = await openFile(file);
      if (found) keep(file.name, found);
    }
  };
  const rows = resultRows(all, { scenarios, language, t });
  const students = new Set(rows.map(({ student }) => student)).size;
  return (
    <ImportZone onFiles={(files) => void take(files)}>
      <Stack gap="md" data-testid="class-results">
        <Group gap="sm">
          <FileButton multiple accept=".json,.sqlite,.jsonl" onChange={(files) => void take(files)}>
            {(props) => (
              <Button size="xs" leftSection={<IconUpload size={14} aria-hidden />} {...props}>
                {t('worksheet.results.add')}
              </Button>
            )}
          </FileButton>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
            disabled={rows.length === 0}
            onClick={() => saveFile(t('worksheet.results.table'), 'csv', resultsCsv(rows))}
          >
            {t('worksheet.results.csv')}
          </Button>
          <Button size="xs" variant="default" disabled={rows.length === 0} onClick={clear}>
            {t('worksheet.results.clear')}
          </Button>
          <Text size="sm" className="muted" role="status">
            {t('worksheet.results.students', { count: students })} ·{' '}
            {t('worksheet.results.runs', { count: rows.length })}
          </Text>
        </Group>
        <Text size="xs" className="muted">
          {t('worksheet.results.help')}
        </Text>
        {rows.length === 0 ? (
          <EmptyState title={t('worksheet.results.none')} />
        ) : (
          <LongList
            items={rows}
            keyOf={({ key }) => key}
            label={t('worksheet.results.table')}
            testId="result-row"
            attributes={({ student, item, status }) => ({
              'data-student': student,
              'data-item': item,
              'data-status': status ?? 'none',
            })}
            maxHeight="70vh"
            rowHeight={44}
            table={{
              headings: [
                t('worksheet.results.item'),
                t('worksheet.results.studentColumn'),
                t('worksheet.make.scenario'),
                t('worksheet.results.predicted'),
                t('worksheet.results.observed'),
                t('worksheet.results.verdict'),
                t('worksheet.results.startedAt'),
              ],
              columns: '60px 1fr 2fr 1.2fr 1.2fr 1fr 150px',
              minWidth: 900,
            }}
          >
            {(row) => (
              <>
                <Text role="cell" size="sm" className="numeric" title={row.worksheet}>
                  {row.item}
                </Text>
                <Text role="cell" size="sm">
                  {row.student}
                </Text>
                <Text role="cell" size="sm" title={row.question}>
                  {row.scenario} · {row.variant}
                </Text>
                <Text role="cell" size="sm" className="numeric">
                  {row.predicted}
                </Text>
                <Text role="cell" size="sm" className="numeric">
                  {row.observed}
                </Text>
                <Text role="cell" size="sm">
                  {row.verdict}
                </Text>
                <Text role="cell" size="xs" className="muted numeric">
                  {format.dateTime(row.startedAt)}
                </Text>
              </>
            )}
          </LongList>
        )}
      </Stack>
    </ImportZone>
  );
}
