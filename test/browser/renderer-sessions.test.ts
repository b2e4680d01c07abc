import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallHandlers, CallInput, RunUpdate, StreamParams, StreamSource } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import type { ExportPreview, ExportProgress, SessionInfo } from '#shared/model/session.ts';
import { openFakeApp } from '../support/fake-app.ts';
import { fakePast, pastFromMs, spikeMs } from '../support/fake-past.ts';
import { fakeReport } from '../support/fake-report.ts';
import { fakeEvents } from '../support/fake-run.ts';
import { skipReason } from '../support/hosts.ts';
import { assertAccessible, goTo } from '../support/pages.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;
const iso = (ms: number): string => new Date(ms).toISOString();

function session(id: string, changes: Partial<SessionInfo> = {}): SessionInfo {
  return {
    id,
    path: `/sessions/${id}.sqlite`,
    title: '',
    tags: [],
    createdAt: iso(pastFromMs),
    bytes: 1000,
    runs: 2,
    events: 20,
    notes: 0,
    machineFrom: iso(pastFromMs),
    machineTo: iso(pastFromMs + 60_000),
    current: false,
    problem: null,
    ...changes,
  };
}

/** A stream of these messages and then its end. */
function ended<M>(messages: readonly M[]): StreamSource<M> {
  const waiting = [...messages];
  return { next: () => waiting.shift(), done: () => waiting.length === 0, start: () => {}, dispose: () => {} };
}

test('fake host: sessions are found by word and tag, named and tagged', { skip }, async () => {
  let sessions = [session('one', { title: 'Lecture', tags: ['week 3'] }), session('two')];
  const update: CallHandlers['session.update'] = ({ sessionId, title, tags }) => {
    sessions = sessions.map((one) =>
      one.id === sessionId ? { ...one, title: title ?? one.title, tags: tags ?? one.tags } : one,
    );
    return sessions.find(({ id }) => id === sessionId) ?? session('none');
  };
  await using app = await openFakeApp({
    calls: {
      'session.list': () => sessions,
      'session.update': update,
      'run.list': ({ sessionId }) => [
        { run: fakeReport(sessionId === 'two' ? 'zombie' : 'deadlock').run, sessionId: sessionId ?? '' },
      ],
    },
  });
  const { page } = app;
  const rows = page.getByTestId('session-row');
  await goTo(page, 'sessions');
  const search = page.getByRole('textbox', { name: 'Search by title' });
  for (const [text, id] of [
    ['lecture', 'one'],
    ['zombie', 'two'],
    ['week', 'one'],
  ]) {
    await search.fill(text ?? '');
    await until(async () => (await rows.count()) === 1 && (await rows.first().getAttribute('data-session')) === id);
  }
  await search.fill('');
  const two = page.locator('[data-session=two]');
  await two.getByRole('button', { name: 'Tag', exact: true }).click();
  await page.getByRole('textbox', { name: 'New tag' }).fill('homework');
  await page.keyboard.press('Enter');
  await two.getByText('homework').waitFor();
  await two.getByRole('button', { name: 'More for two' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill('Ada');
  await page.keyboard.press('Enter');
  await two.getByRole('link', { name: 'Ada', exact: true }).waitFor();
  await page.getByRole('combobox', { name: 'Tag' }).selectOption('homework');
  await until(async () => (await rows.count()) === 1);
  await assertAccessible(page, 'sessions with tags');
});

test('fake host: a dropped file is sent piece by piece, and one that is refused says why', { skip }, async () => {
  const pieces: CallInput<'session.import'>[] = [];
  const take: CallHandlers['session.import'] = (piece) => {
    if (piece.name === 'bad.txt') throw new AppError('session-not-a-session', { path: piece.name });
    pieces.push(piece);
    return { sessionId: piece.last ? 'new' : null };
  };
  await using app = await openFakeApp({ calls: { 'session.import': take } });
  const { page } = app;
  await goTo(page, 'sessions');
  const drop = async (name: string, bytes: number): Promise<void> => {
    const dataTransfer = await page.evaluateHandle(
      ({ name: called, length }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from({ length }, (_, index) => index % 251)], called));
        return transfer;
      },
      { name, length: bytes },
    );
    await page.getByTestId('import-zone').dispatchEvent('dragover', { dataTransfer });
    await page.getByTestId('import-zone').dispatchEvent('drop', { dataTransfer });
  };
  await drop('a.sqlite', 1_200_000);
  await page.getByRole('log').getByText('“a.sqlite” was imported').waitFor();
  const whole = Buffer.concat(pieces.map(({ data }) => Buffer.from(data, 'base64')));
  assert.equal(whole.length, 1_200_000);
  assert.ok(whole.every((byte, index) => byte === index % 251));
  assert.deepEqual(
    pieces.map(({ offset, last }) => [offset, last]),
    [
      [0, false],
      [524_288, false],
      [1_048_576, true],
    ],
  );
  assert.equal(new Set(pieces.map(({ uploadId }) => uploadId)).size, 1);
  await drop('bad.txt', 10);
  await page.getByRole('log').getByText('“bad.txt” is not a session file.').waitFor();
});

test('fake host: an export lists what it would hold, and takes private parts only when asked', { skip }, async () => {
  const asked: StreamParams<'session.export'>[] = [];
  const previews: unknown[] = [];
  const preview: ExportPreview = {
    rows: { runs: 2, machine: 60 },
    foreignProcesses: 7,
    hostname: 'lab',
    parts: {
      commands: { count: 7, examples: ['vim secret.txt'] },
      users: { count: 7, examples: ['ada'] },
      paths: { count: 0, examples: [] },
    },
  };
  const progress: ExportProgress = { rows: 10, totalRows: 62, done: null, downloadUrl: null };
  const result: ExportProgress = {
    ...progress,
    rows: 62,
    done: { path: '/tmp/x.html', bytes: 100, runs: 2, events: 20, samples: 0, leftOut: ['users', 'paths'] },
  };
  await using app = await openFakeApp({
    calls: {
      'session.list': () => [session('one')],
      'export.preview': ({ include }) => {
        previews.push(include);
        return preview;
      },
    },
    streams: {
      'session.export': (params) => {
        asked.push(params);
        return ended([progress, result]);
      },
    },
  });
  const { page } = app;
  await goTo(page, 'sessions');
  await page.getByRole('button', { name: 'Export session' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('vim secret.txt', { exact: false }).waitFor();
  assert.deepEqual(
    await dialog
      .getByRole('checkbox')
      .evaluateAll((all) => all.map((box) => [(box as HTMLInputElement).checked, (box as HTMLInputElement).disabled])),
    [
      [false, false],
      [false, false],
      [false, true],
    ],
  );
  await dialog.getByRole('checkbox', { name: 'Command lines (7)' }).check();
  await until(() => JSON.stringify(previews.at(-1)) === '["commands"]');
  await dialog.getByRole('combobox', { name: 'Language of the report' }).selectOption('zh-CN');
  await assertAccessible(page, 'export');
  await page.getByTestId('export-start').click();
  await page.getByRole('log').getByText('Saved to /tmp/x.html').waitFor();
  await page.getByRole('log').getByText('Left out of other programs’ processes: user names and ids, paths').waitFor();
  assert.deepEqual(asked, [{ sessionId: 'one', format: 'html', language: 'zh-CN', include: ['commands'] }]);
});

test(
  'fake host: a session opens on its machine, a finding leads to its instant, and two of its runs are compared',
  { skip },
  async () => {
    const past = fakePast();
    const watch = ({ runId }: { readonly runId: string }): StreamSource<RunUpdate> =>
      ended<RunUpdate>([
        { type: 'report', report: fakeReport(runId) },
        { type: 'events', events: fakeEvents() },
        { type: 'end' },
      ]);
    const [finding] = fakeReport('deadlock').findings;
    assert.ok(finding);
    await using app = await openFakeApp({
      calls: {
        ...past.calls,
        'session.list': () => [session('one')],
        'run.list': () => ['deadlock', 'ordered'].map((id) => ({ run: fakeReport(id).run, sessionId: 'one' })),
        'session.findings': () => [{ ...finding, runId: 'deadlock', scenario: 'deadlock', time: iso(spikeMs) }],
      },
      streams: { ...past.streams, 'run.watch': watch },
      place: '#/session/one',
    });
    const { page } = app;
    await page.locator(`[data-testid=past-banner][data-shown="${iso(pastFromMs)}"]`).waitFor();
    await page.waitForSelector('[data-testid=process-row]');
    await page.getByText('of 64 cores').waitFor(); // those of the machine that it was recorded on
    await page.getByRole('tab', { name: 'Findings' }).click();
    await page.getByTestId('session-finding').getByRole('button').click();
    await page.locator(`[data-testid=past-banner][data-shown="${iso(spikeMs)}"]`).waitFor();
    await page.locator('[data-testid=process-row][data-pid="4711"]').waitFor();
    await page.getByRole('button', { name: 'Next event' }).click(); // the run went on then
    await page.getByTestId('event-text').getByText('child-1 started').waitFor();
    await page.getByRole('tab', { name: 'Runs' }).click();
    for (const id of ['deadlock', 'ordered']) await page.getByRole('checkbox', { name: `Choose run ${id}` }).check();
    await page.getByRole('button', { name: 'Compare selected runs' }).click();
    await until(async () => (await page.getByTestId('run-lanes').count()) === 2);
    assert.deepEqual(
      await page
        .getByTestId('compared')
        .evaluateAll((all) => all.map((row) => `${row.getAttribute('data-name')} ${row.getAttribute('data-differs')}`)),
      ['elapsed true', 'rounds false', 'stuck true', 'deadlock true', 'workers true'],
    );
    await assertAccessible(page, 'comparison');
  },
);

test('fake host: of 1,000 sessions with 1,000 runs only the rows in sight are drawn', { skip }, async () => {
  const sessions = Array.from({ length: 1000 }, (_, index) => session(`session-${index}`));
  const { run } = fakeReport('deadlock');
  await using app = await openFakeApp({
    calls: {
      'session.list': () => sessions,
      'run.list': ({ sessionId }) =>
        Array.from({ length: 1000 }, (_, index) => ({ run: { ...run, id: `r${index}` }, sessionId: sessionId ?? '' })),
    },
  });
  const { page } = app;
  await goTo(page, 'sessions');
  const rows = page.getByTestId('session-row');
  await rows.first().waitFor();
  assert.ok((await rows.count()) < 60, `${await rows.count()} sessions`);
  await rows
    .first()
    .getByRole('button', { name: /^Runs of/ })
    .click();
  const runs = page.getByRole('checkbox', { name: /^Choose run/ });
  await runs.first().waitFor();
  assert.ok((await runs.count()) < 80, `${await runs.count()} runs`);
  await assertAccessible(page, 'many sessions');
});
