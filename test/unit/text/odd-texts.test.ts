import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseCommandLine, parsePasswd } from '#engine/monitor/linux/parse-proc.ts';
import { html } from '#engine/session/export/html/markup.ts';
import { csvLines } from '#engine/csv-lines.ts';
import { AppError, errorCodes } from '#shared/errors.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import { languages } from '#shared/model/scenario.ts';
import { describeError } from '#shared/text/describe-error.ts';
import { describeEvent } from '#shared/text/describe-event.ts';
import { describeMessage } from '#shared/text/describe-message.ts';
import { cleanLines, cleanText, cutText, safeJson } from '#shared/text/sanitize.ts';
import { oddTexts, unsafeCharacter } from '../../support/odd-texts.ts';
import { rowWith } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';
import { sampleReport, sampleRun } from '../../support/session-samples.ts';
import { exportHere, keyframeAt, storeSession } from '../../support/stored-session.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const t = translator('en');
const values = (text: string): Record<string, string> =>
  Object.fromEntries(
    ['name', 'path', 'text', 'value', 'detail', 'known', 'id', 'what', 'where', 'nearest'].map((name) => [name, text]),
  );

/** Everything that shows a text from outside, as text; `lines`: it may have several lines. */
const outputs: Readonly<Record<string, { readonly show: (text: string) => string; readonly lines?: true }>> = {
  'one line': { show: (text) => cleanText(text) },
  'cut text': { show: (text) => cleanText(`${text}${'😀'.repeat(40)}`, 31) },
  lines: { show: cleanLines, lines: true },
  'a command line': { show: (text) => parseCommandLine(`${text}\0x\0`) },
  'a user': { show: (text) => [...parsePasswd(`${text}:x:1:1::/:/bin/sh\n`).values()].join() },
  'an event': {
    show: (text) =>
      describeEvent({ seq: 1, atNs: 1, actor: 'main', kind: 'failure', name: text, detail: text }, { t, texts: null }),
  },
  'a message': { show: (text) => describeMessage(null, { key: text, params: { text } }) },
  'every error in every language': {
    show: (text) =>
      languages
        .flatMap((language) =>
          errorCodes.map((code) => Object.values(describeError(new AppError(code, values(text)), language)).join(' ')),
        )
        .join(' '),
  },
  csv: { show: (text) => csvLines([[text]]).replaceAll('\r\n', '\n'), lines: true },
  html: { show: (text) => html`<p title="${text}">${text}</p>`.markup },
  json: { show: (text) => safeJson(JSON.stringify({ [text]: [text] })) },
};

for (const [output, { show, lines }] of Object.entries(outputs))
  test(`${output}: nothing invisible and nothing that steers a terminal is shown`, () => {
    for (const [name, text] of Object.entries(oddTexts)) {
      const shown = show(text);
      assert.doesNotMatch(shown, unsafeCharacter, name);
      if (!lines) assert.doesNotMatch(shown, /[\r\n]/u, name);
    }
  });

test('names that only differ in what cannot be seen are shown differently', () => {
  assert.equal(cleanText(oddTexts['zeroWidth'] ?? ''), 'ss<U+200B>hd');
  assert.equal(cleanText(oddTexts['tags'] ?? ''), 'ss<U+E0041><U+E007F>hd');
  assert.equal(cleanText(oddTexts['fillers'] ?? ''), 'ss<U+115F><U+1160><U+3164><U+FFA0>hd');
  assert.equal(cleanText('a\u200d👩\u200d👧\u200d'), 'a<U+200D>👩\u200d👧<U+200D>');
});

test('JSON means the same after its characters are escaped', () => {
  for (const text of Object.values(oddTexts)) assert.deepEqual(JSON.parse(safeJson(JSON.stringify([text]))), [text]);
});

test('a cut never leaves half a character', () => {
  for (let length = 0; length <= 8; length += 1) assert.ok(cutText('a😀b😀', length).isWellFormed());
  assert.equal(cutText('a😀b', 2), 'a');
});

test('every exported text file', async () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'odd.sqlite');
  const all = Object.values(oddTexts)
    .map((text) => text.toWellFormed())
    .join(' ');
  const row: ProcessRow = { ...rowWith({ pid: 7 }), name: all, command: all, user: all, executable: all };
  storeSession(path, {
    ops: [
      { op: 'meta', key: 'title', value: all },
      { op: 'start-run', run: { ...sampleRun('r1'), params: { text: all } } },
      {
        op: 'events',
        runId: 'r1',
        events: [
          { seq: 1, atNs: 1, actor: 'main', kind: 'note', message: { key: all, params: { text: all } } },
          { seq: 2, atNs: 2, actor: 'main', kind: 'failure', name: all, detail: all },
        ],
      },
      { op: 'finish-run', report: sampleReport('r1', 2), lost: 0 },
    ],
    chunks: [[keyframeAt(0, [row])]],
    notes: [
      {
        id: 1,
        kind: 'note',
        time: '2026-01-02T03:04:05.000Z',
        runId: null,
        text: all,
        writtenAt: '2026-01-02T03:04:05.000Z',
      },
    ],
  });
  for (const format of ['jsonl', 'csv', 'html', 'perfetto'] as const) {
    const target = join(folder.path, format);
    await exportHere(path, target, { format, include: ['commands', 'users', 'paths'] });
    const files = format === 'csv' ? readdirSync(target).map((name) => join(target, name)) : [target];
    for (const file of files)
      assert.doesNotMatch(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'), unsafeCharacter, file);
  }
});

test('what the terminal host prints about its arguments', async () => {
  using home = temporaryFolder();
  const odd = ['escape', 'title', 'c1', 'bidi', 'zeroWidth', 'tags'].map((name) => oddTexts[name]).join('');
  for (const args of [
    [odd],
    ['ps', '--sort', odd],
    ['ps', '--filter', `cpu>${odd}`],
    ['ps', `--${odd}`],
    ['run', odd],
    ['export', odd, '--format', 'jsonl', '--output', join(home.path, odd)],
    ['schedule', '--policy', 'rr', '--jobs', odd],
  ]) {
    const { code, stdout, stderr } = await runCli(args, { home: home.path });
    assert.notEqual(code, 0);
    assert.notEqual(stderr, '');
    assert.doesNotMatch(stdout + stderr, unsafeCharacter, args[0]);
  }
});
