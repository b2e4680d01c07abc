import { privateParts } from '#shared/model/session.ts';
import { createHash } from 'node:crypto';
import { translator } from '#shared/i18n/translator.ts';
import { createFormatter, unknownText } from '#shared/text/format.ts';
import { toNote, toRun, type Row } from '../../rows.ts';
import type { ExportJob } from '../export-job.ts';
import { countInstants } from '../chunks.ts';
import { leftOutMeta } from '../redact.ts';
import { countOf, readMeta, rowsOf } from '../select.ts';
import { openTextFile } from '../text-file.ts';
import { machineSection } from './machine-section.ts';
import { facts, html, table, type Markup } from './markup.ts';
import { readRun } from './read-run.ts';
import { leftOutLine, outcomeVerdict, runSection, type Words } from './run-section.ts';
import { style } from './style.ts';

/** Runs with a section of their own; the others are only listed. */
const maxRuns = 20;
const mostListed = 200;
const mostNotes = 200;

/** Loads and runs nothing; only the one style of the page is allowed. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;

function take<T>(rows: Iterable<Row>, most: number, toItem: (row: Row) => T): T[] {
  const items: T[] = [];
  for (const row of rows) {
    if (items.length >= most) break;
    items.push(toItem(row));
  }
  return items;
}

function privacyLine(meta: Readonly<Record<string, string>>, hasMachine: boolean, { t }: Words): string {
  const leftOut = new Set((meta['left_out'] ?? '').split(','));
  const parts = privateParts.filter((part) => leftOut.has(part));
  if (!hasMachine) return t('ui:report.noForeign');
  if (parts.length === 0) return t('ui:report.nothingLeftOut');
  return t('ui:report.leftOut', { parts: parts.map((part) => t(`ui:report.part.${part}`)).join(t('ui:report.comma')) });
}

function machineFacts(meta: Readonly<Record<string, string>>, { t, format }: Words): Markup {
  const memory = Number(meta['memory_bytes']);
  return facts([
    [t('ui:report.recorded'), format.dateTime(meta['created_at'] ?? null)],
    [t('ui:report.host'), meta['hostname'] ?? unknownText],
    [t('ui:report.system'), `${meta['platform'] ?? unknownText} ${meta['arch'] ?? ''}`.trim()],
    [t('ui:report.cores'), meta['cores'] ?? unknownText],
    [t('ui:report.memory'), format.bytes(Number.isFinite(memory) ? memory : null)],
    [t('ui:report.node'), meta['node'] ?? unknownText],
  ]);
}

/**
 * A report in one file that loads nothing: what was run, what was seen and found, on which machine. Its
 * size is bounded: pictures have columns, and tables say what they leave out.
 */
export async function writeHtml(job: ExportJob): Promise<void> {
  const { database, temporary, runId, live, language, texts, leftOut } = job;
  using file = openTextFile(temporary);
  const words: Words = { t: translator(language), format: createFormatter(language) };
  const { t, format } = words;
  const meta = readMeta(database);
  const hasMachine = runId === undefined && countInstants(database) > 0;
  const runs = take(rowsOf(database, 'runs', runId), mostListed, (row) => row);
  const runCount = countOf(database, 'runs', runId);
  const nameOf = (row: Row): string => texts[String(row['scenario'])]?.title ?? String(row['scenario']);
  const [only] = runs;
  const title = runId !== undefined && only ? nameOf(only) : meta['title'] || t('ui:report.session');
  const write = (markup: Markup): void => file.write(markup.markup);

  write(
    html`<!DOCTYPE html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="${policy}" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="generator" content="Procession" />
          <title>${t('ui:report.title', { title })}</title>
          ${{ markup: `<style>${style}</style>` /* exactly what the policy's hash covers */ }}
        </head>
        <body>
          <main>
            <h1>${title}</h1>
            <p class="muted">${t('ui:report.made', { time: format.dateTime(new Date().toISOString()) })}</p>
            ${machineFacts(meta, words)}
            <p class="privacy">${privacyLine(leftOutMeta(meta, leftOut), hasMachine, words)}</p>
       `,
  );
  if (runId === undefined) {
    write(
      runs.length === 0
        ? html`<p class="muted">${t('ui:sessions.noRuns')}</p>`
        : html`<h2>${t('ui:report.runs')}</h2>
            ${table(
              t('ui:report.runsCaption'),
              [
                { title: t('ui:report.run'), cell: (row) => String(row['id']) },
                { title: t('ui:sessions.scenario'), cell: nameOf },
                {
                  title: t('ui:sessions.variant'),
                  cell: (row) =>
                    texts[String(row['scenario'])]?.variants[String(row['variant'])]?.title ?? String(row['variant']),
                },
                { title: t('ui:sessions.started'), cell: (row) => format.dateTime(String(row['started_at'])) },
                {
                  title: t('ui:sessions.duration'),
                  cell: (row) => format.duration(row['duration_ms'] === null ? null : Number(row['duration_ms'])),
                  isNumber: true,
                },
                {
                  title: t('ui:sessions.outcome'),
                  cell: (row) => outcomeVerdict(toRun(row, live.includes(String(row['id']))).outcome, t),
                },
                {
                  title: t('ui:report.dropped'),
                  cell: (row) => format.count(Number(row['events_dropped'] ?? 0)),
                  isNumber: true,
                },
              ],
              runs,
            )}${leftOutLine(runCount, runs.length, words)}`,
    );
    const machine = machineSection(database, { t, format, leftOut });
    if (machine) write(machine);
  }
  for (const row of runs.slice(0, maxRuns))
    write(runSection(await readRun(row, words, job), texts[String(row['scenario'])] ?? null, words));
  if (runs.length > maxRuns)
    write(
      html`<p class="muted">
        ${t('ui:report.runsLeftOut', { number: format.count(runCount - maxRuns), total: format.count(runCount) })}
      </p>`,
    );
  const notes = take(rowsOf(database, 'notes', runId), mostNotes, toNote);
  if (notes.length > 0) {
    write(
      html`<section>
        <h2>${t('ui:report.notes')}</h2>
        ${table(
          t('ui:report.notesCaption'),
          [
            { title: t('ui:report.instant'), cell: ({ time }) => format.dateTime(time) },
            { title: t('ui:report.run'), cell: (note) => note.runId ?? unknownText },
            { title: t('ui:report.text'), cell: ({ text }) => text || t('ui:trace.bookmark') },
          ],
          notes,
        )}${leftOutLine(countOf(database, 'notes', runId), notes.length, words)}
      </section>`,
    );
  }
  write(
    html`</main></body></html>
`,
  );
  file.flush();
}
