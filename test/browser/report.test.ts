import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parse } from 'parse5';
import { scenarios } from '#scenarios/course.ts';
import type { LabEvent } from '#shared/model/lab.ts';
import { languages } from '#shared/model/scenario.ts';
import { chromiumPath, collectErrors, launchBrowser } from '../support/browser.ts';
import { assertAccessible } from '../support/pages.ts';
import { rowWith } from '../support/rows.ts';
import { sampleReport, sampleRun, sampleSamples } from '../support/session-samples.ts';
import { exportHere, keyframeAt, storeSession, tickAt, type Content } from '../support/stored-session.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const skip = chromiumPath() === null ? 'no Chromium is installed' : false;
const hostile = '<script>alert(1)</script>"\'&<!--\u202E]]> onload=x';

const object = { id: hostile, type: 'mutex' } as const;
function* contention(threads: number, events: number): Iterable<LabEvent> {
  let seq = 0;
  const base = (actor: string): { seq: number; atNs: number; actor: string } => ({
    seq: (seq += 1),
    atNs: seq * 10_000,
    actor,
  });
  for (let thread = 0; thread < threads; thread += 1) {
    yield {
      ...base(thread === 0 ? 'main' : `worker-${thread} ${hostile}`),
      kind: 'actor-started',
      role: hostile,
      actorKind: thread === 0 ? 'process' : 'thread',
      pid: 10,
      tid: thread,
      ppid: 1,
      parent: thread === 0 ? null : 'main',
      startTime: null,
    };
  }
  for (let step = 0; step < (events - threads) / 3; step += 1) {
    const actor = `worker-${1 + (seq % (threads - 1))} ${hostile}`;
    yield { ...base(actor), kind: 'wait', object, op: 'lock', waitSeq: seq, timed: false, held: [] };
    yield { ...base(actor), kind: 'proceed', object, op: 'lock', outcome: 'ok', waitSeq: seq, held: [] };
    yield { ...base(actor), kind: 'release', object, op: 'unlock' };
  }
}

/** A session of everything that a report contains, most of it under names that mean harm. */
function content(threads: number, events: number): Content {
  const report = sampleReport('r1', events);
  return {
    ops: [
      {
        op: 'start-run',
        run: {
          ...sampleRun('r1'),
          scenario: 'deadlock',
          variant: 'classic',
          params: { threads: 2, [hostile]: hostile },
        },
      },
      { op: 'events', runId: 'r1', events: [...contention(threads, events)] },
      { op: 'samples', runId: 'r1', samples: sampleSamples },
      {
        op: 'finish-run',
        report: {
          ...report,
          actors: [],
          findings: [
            ...report.findings,
            {
              kind: 'deadlock',
              atNs: 50_000,
              actors: ['main'],
              objects: [hostile],
              detail: { key: 'deadlock', params: { cycle: hostile } },
            },
          ],
        },
        lost: 0,
      },
    ],
    chunks: [
      [
        keyframeAt(0, [rowWith({ pid: 5, name: hostile, command: hostile, user: hostile })]),
        tickAt(1, {}),
        tickAt(2, {}),
      ],
    ],
    notes: [
      {
        id: 1,
        kind: 'note',
        time: '2026-01-02T03:04:06.000Z',
        runId: 'r1',
        text: hostile,
        writtenAt: '2026-01-03T00:00:00.000Z',
      },
    ],
  };
}

test(
  'a report is valid, loads and runs nothing, is accessible and fits on paper, in either language',
  { skip },
  async () => {
    using folder = temporaryFolder();
    const session = join(folder.path, 's.sqlite');
    storeSession(session, content(4, 400));
    await using browser = await launchBrowser();
    for (const language of languages) {
      const file = join(folder.path, `${language}.html`);
      const texts = Object.fromEntries(scenarios.map((scenario) => [scenario.manifest.id, scenario.texts[language]]));
      await exportHere(session, file, { format: 'html', include: ['commands', 'users', 'paths'], language, texts });
      const wrong: string[] = [];
      parse(readFileSync(file, 'utf8'), {
        onParseError: ({ code, startLine }) => wrong.push(`${code} in line ${startLine}`),
      });
      assert.deepEqual(wrong, []);

      const faults: string[] = [];
      const page = await browser.newPage();
      collectErrors(page, faults);
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(request.url()));
      page.on('dialog', (dialog) => faults.push(dialog.message()));
      await page.goto(pathToFileURL(file).href);
      const words = await page.locator('main').innerText();
      for (const shown of [
        '<script>alert(1)</script>"\'&<!--]]> onload=x',
        texts['deadlock']?.title ?? '?',
        texts['deadlock']?.explanation.why.slice(0, 40) ?? '?',
      ])
        assert.ok(words.includes(shown), shown);
      assert.equal(await page.locator('script, link, img, iframe, object, [style], [onload]').count(), 0);
      assert.equal(
        await page
          .locator('svg title')
          .first()
          .evaluate((title) => title.textContent.length > 0),
        true,
      );
      assert.equal(
        await page.evaluate(() => getComputedStyle(document.querySelector('.verdict') ?? document.body).borderStyle),
        'solid',
        'the style was let through',
      );
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 703, height: 1000 }); // A4 within its margins
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 703), 'wider than the paper');
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      assert.match(pdf, /\/MediaBox \[0 0 59[45][.\d]* 84[12]/u);
      await page.close();
      assert.deepEqual({ faults, loaded }, { faults: [], loaded: [pathToFileURL(file).href] });

      // Only after the report is known to be clean: axe has to get past its policy.
      await using context = await browser.newContext({ bypassCSP: true });
      const plain = await context.newPage();
      await plain.goto(pathToFileURL(file).href);
      await assertAccessible(plain, `report, ${language}`);
    }
  },
);

test('a huge run makes a report of bounded size, which says what it leaves out', async () => {
  using folder = temporaryFolder();
  const sizes: number[] = [];
  for (const [threads, events] of [
    [60, 3000],
    [300, 30_000],
  ] as const) {
    const session = join(folder.path, `${threads}.sqlite`);
    const file = join(folder.path, `${threads}.html`);
    storeSession(session, content(threads, events));
    await exportHere(session, file, { format: 'html' });
    sizes.push(statSync(file).size);
    assert.match(readFileSync(file, 'utf8'), new RegExp(`${threads - 40} of ${threads} actors are not drawn`, 'u'));
  }
  assert.match(readFileSync(join(folder.path, '300.html'), 'utf8'), /100 of 300 rows are not shown/);
  assert.ok(Math.max(...sizes) < 3e6, sizes.join());
});
