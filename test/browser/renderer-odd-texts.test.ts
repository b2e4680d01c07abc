import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { RunUpdate } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import type { AlertsUpdate } from '#shared/model/alerts.ts';
import type { ProcessTick } from '#shared/model/delta.ts';
import type { LifecycleUpdate } from '#shared/model/lifecycle.ts';
import type { MachineTick } from '#shared/model/machine.ts';
import type { RunReport } from '#shared/model/lab.ts';
import type { Note } from '#shared/model/note.ts';
import type { SessionInfo } from '#shared/model/session.ts';
import type { StoredSettings } from '#shared/settings/settings.ts';
import { openFakeApp } from '../support/fake-app.ts';
import { fakeFired, fakeLifecycle, fakeProblems } from '../support/fake-attention.ts';
import { fakeDetail } from '../support/fake-detail.ts';
import { fakeMachine } from '../support/fake-machine.ts';
import { fakePast, pastFromMs, spikeMs } from '../support/fake-past.ts';
import { fakeRow, fakeSummary } from '../support/fake-processes.ts';
import { fakeActor, fakeReport } from '../support/fake-report.ts';
import { fakeEvents } from '../support/fake-run.ts';
import { FakeStream } from '../support/fake-source.ts';
import { skipReason } from '../support/hosts.ts';
import { unsafeCharacter } from '../support/odd-texts.ts';
import { openDetails } from '../support/pages.ts';
import { everyOddText, spoil } from '../support/spoil.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;
const iso = (ms: number): string => new Date(ms).toISOString();

/** Everything that the page shows or speaks as text, and what was drawn on canvases. */
const shownTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = [document.title, ...((window as { drawn?: string[] }).drawn ?? [])];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (!walker.currentNode.parentElement?.closest('script, style')) texts.push(walker.currentNode.textContent ?? '');
    for (const element of document.body.querySelectorAll('*'))
      for (const name of ['title', 'aria-label', 'aria-description', 'aria-valuetext', 'alt', 'placeholder', 'label'])
        texts.push(element.getAttribute(name) ?? '');
    return texts;
  });

/** The unsafe texts that the page shows, by place; the odd texts are there, since the invisible ones are named. */
async function unsafeAt(page: Page, place: string): Promise<string[]> {
  await until(async () => (await shownTexts(page)).some((text) => text.includes('U+')));
  const unsafe = (await shownTexts(page)).filter((text) => unsafeCharacter.test(text));
  return [...new Set(unsafe)].map((text) => `${place}: ${JSON.stringify(text)}`);
}

const recordDrawing = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const drawn: string[] = [];
    (window as { drawn?: string[] }).drawn = drawn;
    const fillText: unknown = Reflect.get(CanvasRenderingContext2D.prototype, 'fillText');
    CanvasRenderingContext2D.prototype.fillText = function record(text, ...rest) {
      drawn.push(text);
      Reflect.apply(fillText as typeof this.fillText, this, [text, ...rest]);
    };
  });

const plainRows = Array.from({ length: 40 }, (_, index) => fakeRow(index + 1));
const rows = spoil(plainRows);
const tick: ProcessTick = {
  type: 'tick',
  seq: 1,
  time: iso(pastFromMs),
  elapsedMs: 1000,
  added: rows,
  changed: [],
  removed: [],
  summary: fakeSummary(plainRows, 1),
};

const machine = spoil(fakeMachine(Date.now()));

test(
  'fake host: nothing on the processes, the machine and under Attention shows odd texts as they are',
  { skip },
  async () => {
    const settings: StoredSettings = {
      rules: [{ id: 'r', text: everyOddText.slice(0, 400), enabled: true }],
      savedFilters: [{ name: everyOddText.slice(0, 150), text: `name:"${everyOddText}"` }],
    };
    await using app = await openFakeApp({
      calls: {
        'settings.set': () => settings,
        'host.info': () => ({
          hostname: everyOddText,
          platform: 'linux',
          cores: 4,
          processors: [0, 1],
          totalMemoryBytes: 16e9,
          uptimeSeconds: 10,
        }),
        'process.detail': ({ pid }) => ({
          ...spoil(fakeDetail(plainRows.find((row) => row.pid === pid) ?? fakeRow(14), plainRows)),
          environment: { [everyOddText]: everyOddText },
        }),
        'process.problems': () => spoil(fakeProblems),
        'process.signal': () => {
          throw new AppError('internal', { detail: everyOddText });
        },
      },
      streams: {
        'settings.watch': new FakeStream<StoredSettings>(() => [settings]).source,
        'processes.watch': new FakeStream<ProcessTick>(() => [tick]).source,
        'machine.watch': new FakeStream<MachineTick>(() => [machine]).source,
        'alerts.watch': new FakeStream<AlertsUpdate>(() => [
          { rules: settings.rules ?? [], fired: [spoil(fakeFired(1)), spoil(fakeFired(2))] },
        ]).source,
        'lifecycle.watch': new FakeStream<LifecycleUpdate>(() => [spoil(fakeLifecycle(1, 12))]).source,
      },
    });
    const { page } = app;
    const unsafe: string[] = [];
    const check = async (place: string): Promise<void> => void unsafe.push(...(await unsafeAt(page, place)));
    await page.locator('[data-testid=process-row]').first().waitFor();
    await check('table');
    await page.getByRole('button', { name: 'Saved filters' }).click();
    await page
      .getByRole('button', { name: /^Apply/ })
      .first()
      .waitFor();
    await check('saved filters');
    await page.keyboard.press('Escape');
    const drawer = await openDetails(page, 14);
    for (const tab of await drawer.getByRole('tab').all()) {
      await tab.click();
      await check(`details: ${await tab.innerText()}`);
    }
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await page.locator('[data-testid=process-row][data-pid="14"]').click();
    await page.keyboard.press('Delete');
    await page.getByRole('dialog').getByTestId('target').waitFor();
    await check('question before a signal');
    await page.getByRole('dialog').getByRole('button', { name: 'Terminate' }).click();
    await check('notice of a failure');
    await page.keyboard.press('Escape');
    for (const [hash, sign] of [
      ['#/machine', page.getByTestId('device').first()],
      ['#/attention/problems', page.getByTestId('adoption').first()],
      ['#/attention/alerts', page.getByTestId('fired').first()],
      ['#/attention/lifecycle', page.getByTestId('life').first()],
    ] as const) {
      await page.evaluate((to) => {
        window.location.hash = to;
      }, hash);
      await sign.waitFor();
      await check(hash);
    }
  },
);

test(
  'fake host: nothing of a session and its runs, on lanes and graphs too, shows odd texts as they are',
  { skip },
  async () => {
    const session: SessionInfo = {
      ...spoil({ title: 't', path: 'p', tags: [] }),
      id: 'one',
      tags: [everyOddText.slice(0, 60)],
      createdAt: iso(pastFromMs),
      bytes: 1000,
      runs: 2,
      events: 20,
      notes: 2,
      machineFrom: iso(pastFromMs),
      machineTo: iso(pastFromMs + 60_000),
      current: false,
      problem: null,
    };
    const broken: SessionInfo = { ...session, id: 'two', title: '', problem: 'session-not-a-session' };
    const reportOf = (): RunReport => {
      const report = fakeReport('deadlock');
      const events = fakeEvents();
      const actors = [...new Set(events.map(({ actor }) => actor))];
      return spoil({
        ...report,
        run: { ...report.run, params: { text: everyOddText } },
        actors: actors.map((actor) => fakeActor(actor, 1)),
        checks: report.checks.map((check) => ({
          ...check,
          expected: { key: everyOddText },
          observed: { key: everyOddText },
        })),
        findings: report.findings.map((finding) => ({
          ...finding,
          detail: { key: everyOddText, params: { cycle: everyOddText } },
        })),
        metrics: {
          [everyOddText]: { value: 1, unit: everyOddText },
          [`${everyOddText}/${everyOddText}`]: { value: 1, unit: everyOddText },
        },
      });
    };
    const run = (id: string) => ({ ...reportOf(), run: { ...reportOf().run, id } });
    const events = spoil(fakeEvents());
    const values = [1, 2, 3, 4, 5].map((value) => ({
      seq: events.length + value,
      actor: 'main',
      atNs: value * 1e8,
      kind: 'metric' as const,
      name: everyOddText,
      value,
      unit: everyOddText,
    }));
    const notes: Note[] = ['note', 'bookmark'].map((kind, id) => ({
      id,
      kind: kind as Note['kind'],
      runId: null,
      time: iso(spikeMs),
      writtenAt: iso(spikeMs),
      text: everyOddText,
    }));
    const past = fakePast();
    const [finding] = run('r1').findings;
    assert.ok(finding);
    await using app = await openFakeApp({
      calls: {
        ...past.calls,
        'session.list': () => [session, broken],
        'run.list': () => ['r1', 'r2'].map((id) => ({ run: run(id).run, sessionId: 'one' })),
        'session.findings': () => [{ ...finding, runId: 'r1', scenario: everyOddText, time: iso(spikeMs) }],
        'note.list': () => notes,
        'export.preview': () => ({
          rows: { [everyOddText]: 2 },
          foreignProcesses: 1,
          parts: {
            commands: { count: 1, examples: [everyOddText] },
            users: { count: 1, examples: [everyOddText] },
            paths: { count: 1, examples: [everyOddText] },
          },
          hostname: everyOddText,
        }),
      },
      streams: {
        ...past.streams,
        'run.watch': ({ runId }) =>
          new FakeStream<RunUpdate>(() => [
            { type: 'report', report: run(runId) },
            { type: 'events', events: [...events, ...values] },
            { type: 'end' },
          ]).source(),
      },
      place: '#/sessions',
    });
    const { page } = app;
    const unsafe: string[] = [];
    const check = async (place: string): Promise<void> => void unsafe.push(...(await unsafeAt(page, place)));
    await recordDrawing(page);
    await page.getByTestId('session-row').first().waitFor();
    await check('sessions');
    await page
      .getByRole('button', { name: /^Runs of/ })
      .first()
      .click();
    await page
      .getByRole('checkbox', { name: /^Choose run/ })
      .first()
      .waitFor();
    await check('runs of a session');
    await page
      .getByRole('button', { name: /^Export session/ })
      .first()
      .click();
    await page.getByTestId('privacy').waitFor();
    await check('export');
    await page.keyboard.press('Escape');
    const compare = '#/compare?left=one/r1&right=one/r2';
    for (const [hash, sign] of [
      ['#/session/one/findings', page.getByTestId('session-finding')],
      ['#/session/one/notes', page.getByTestId('note')],
      ['#/session/one/runs', page.getByRole('checkbox', { name: /^Choose run/ })],
      ['#/session/two', page.getByRole('link', { name: 'Sessions' })],
      ['#/session/one/processes', page.getByTestId('time-mark')],
      ['#/lab/run/one/r1', page.getByTestId('value-track')],
      [compare, page.getByTestId('compared')],
    ] as const) {
      await page.evaluate((to) => {
        window.location.hash = to;
      }, hash);
      await sign.first().waitFor();
      await check(hash);
    }
    const drawn = await page.evaluate(() => (window as { drawn?: string[] }).drawn ?? []);
    assert.ok(
      drawn.some((text) => text.includes('U+')),
      `odd names of locks are drawn: ${[...new Set(drawn)].join()}`,
    );
  },
);
