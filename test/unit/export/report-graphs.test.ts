import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'parse5';
import { languages } from '#shared/model/scenario.ts';
import type { LabEvent } from '#shared/model/lab.ts';
import { GraphScript } from '../../support/graph-events.ts';
import { sampleReport, sampleRun, sampleSamples } from '../../support/session-samples.ts';
import { exportHere, storeSession } from '../../support/stored-session.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const hostile = '<script>alert(1)</script>"&\u202e';

async function report(events: readonly LabEvent[], language: 'en' | 'zh-CN'): Promise<string> {
  using folder = temporaryFolder();
  const session = join(folder.path, 's.sqlite');
  const file = join(folder.path, 'r.html');
  const found = {
    kind: 'deadlock' as const,
    atNs: 8e6,
    actors: ['worker-1', hostile],
    objects: ['B', 'A'],
    detail: { key: 'deadlock', params: { cycle: '' } },
  };
  const order = { ...found, kind: 'lock-order' as const, objects: ['A', 'B'] };
  storeSession(session, {
    ops: [
      { op: 'start-run', run: sampleRun('r1') },
      { op: 'events', runId: 'r1', events },
      { op: 'samples', runId: 'r1', samples: sampleSamples },
      {
        op: 'finish-run',
        report: { ...sampleReport('r1', events.length), actors: [], findings: [found, order] },
        lost: 0,
      },
    ],
    chunks: [],
    notes: [],
  });
  await exportHere(session, file, { format: 'html', include: [], language });
  return readFileSync(file, 'utf8');
}

const script = new GraphScript()
  .start('main', 100, null, 50)
  .start('worker-1', 201, 'main', 100)
  .start(hostile, 202, 'main', 100)
  .take('worker-1', 'places', 'semaphore', 0)
  .take('worker-1', 'A')
  .take(hostile, 'B')
  .wait('worker-1', 'B')
  .wait(hostile, 'A');

const titles = {
  en: ['Wait-for graph', 'Resources', 'Lock order', 'Process tree'],
  'zh-CN': ['等待图', '资源', '加锁次序', '进程树'],
} as const;

test('a report has the graphs of a run in either language, as valid markup that holds names as text', async () => {
  for (const language of languages) {
    const page = await report(script.events, language);
    const wrong: string[] = [];
    parse(page, { onParseError: ({ code, startLine }) => wrong.push(`${code} in line ${startLine}`) });
    assert.deepEqual(wrong, []);
    const headings = [...page.matchAll(/<h3>([^<]*)<\/h3>/gu)].map(([, title]) => title);
    assert.deepEqual(
      headings.filter((title) => titles[language].some((known) => known === title)),
      titles[language],
    );
    assert.doesNotMatch(page, /<script|\u202e|var\(--/u);
    assert.match(page, /data-edge="wait" data-bad="true"/u);
    assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt;&quot;&amp;/u);
  }
});

test('what a run does not have is no graph of its report', async () => {
  const page = await report(new GraphScript().start('main', 100, null, 50).events, 'en');
  assert.deepEqual(
    titles.en.filter((title) => page.includes(`<h3>${title}</h3>`)),
    [],
  );
});
