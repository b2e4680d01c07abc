import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProcessProblems } from '#shared/model/waits.ts';
import { fakeLifecycle, fakeProblems, noProblems } from '../support/fake-attention.ts';
import { openFakeApp } from '../support/fake-app.ts';
import { FakeStream } from '../support/fake-source.ts';
import { skipReason } from '../support/hosts.ts';
import { assertAccessible, goTo } from '../support/pages.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;

test(
  'fake host: zombies are grouped under their parent, with their last command line; cycles and orphans are shown',
  { skip },
  async () => {
    let problems: ProcessProblems = noProblems;
    const signalled: unknown[] = [];
    await using app = await openFakeApp({
      calls: {
        'process.problems': () => problems,
        'process.signal': (input) => {
          signalled.push(input);
          return { signalled: input.targets, refused: [], pending: [], survived: [] };
        },
      },
    });
    const { page } = app;
    await goTo(page, 'attention');
    await page.getByText('No problems').waitFor();
    problems = fakeProblems;
    const group = page.locator('[data-testid=zombie-group][data-parent="4"]');
    await group.getByText('/usr/bin/vim notes.txt').waitFor();
    const text = await group.innerText();
    assert.match(text, /2 zombies/);
    assert.match(text, /\(35\.0 s\)/);
    assert.match(text, /unknown: it exited before it was sampled\s+before .* \(over 2:35\)/);
    await page.locator('[data-testid=wait-chain][data-verdict=deadlock]').waitFor();
    assert.equal(await page.getByTestId('adoption').count(), 1);
    await assertAccessible(page, 'attention');
    await group.getByRole('button', { name: 'Send SIGCHLD' }).click();
    await until(() => signalled.length === 1);
    assert.deepEqual(signalled, [
      { targets: [{ pid: 4, startTime: fakeProblems.zombies[0]?.parent?.startTime }], signal: 'SIGCHLD', tree: false },
    ]);
    await group.getByRole('button', { name: 'Show parent' }).click();
    await page.getByRole('dialog', { name: /bash · 4/ }).waitFor();
  },
);

test(
  'fake host: started and exited processes come newest first, pause while pointed at, and can be searched',
  { skip },
  async () => {
    const feed = new FakeStream(() => [fakeLifecycle(1, 200)]);
    await using app = await openFakeApp({
      streams: { 'lifecycle.watch': feed.source },
      place: '#/attention/lifecycle',
    });
    const { page } = app;
    const rows = page.getByTestId('life');
    const newest = (): Promise<string | null> =>
      rows.evaluateAll(
        (all) =>
          all
            .map((row) => Number(row.dataset['seq']))
            .sort((a, b) => b - a)[0]
            ?.toString() ?? null,
      );
    await until(async () => (await newest()) === '200');
    assert.ok((await rows.count()) < 60, 'only rows in sight are drawn');
    feed.push(fakeLifecycle(201, 203));
    await until(async () => (await newest()) === '203');
    await rows.first().hover();
    feed.push(fakeLifecycle(204, 210));
    await page.getByText('paused: 7 newer').waitFor();
    assert.equal(await newest(), '203');
    await page.getByText('up to 50 of them started and exited between two samples', { exact: false }).waitFor();
    await page.getByRole('textbox', { name: /^Find by name/ }).fill('sigkill');
    await page.mouse.move(0, 0);
    await until(async () => (await newest()) === '207');
    assert.ok((await rows.allInnerTexts()).every((text) => text.includes('killed by SIGKILL')));
    await page.getByRole('textbox', { name: /^Find by name/ }).fill('');
    await page.getByRole('radiogroup', { name: 'Kind' }).getByText('Adopted').click();
    await until(
      async () =>
        (await rows.count()) > 0 &&
        (await rows.evaluateAll((all) => all.every((row) => row.dataset['kind'] === 'adopted'))),
    );
    await assertAccessible(page, 'started and exited');
  },
);

test('fake host: started and exited processes are watched only while their tab is open', { skip }, async () => {
  const feed = new FakeStream(() => [fakeLifecycle(1, 3)]);
  await using app = await openFakeApp({ streams: { 'lifecycle.watch': feed.source }, place: '#/attention/lifecycle' });
  const { page } = app;
  await until(() => feed.readers === 1);
  await page.getByRole('tab', { name: 'Problems' }).click();
  await until(() => feed.readers === 0);
});
