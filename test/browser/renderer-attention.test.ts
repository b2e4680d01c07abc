import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProcessProblems } from '#shared/model/waits.ts';
import { fakeLives, fakeTroubles, noTroubles } from '../support/fake-attention.ts';
import { openFakeApp } from '../support/fake-app.ts';
import { FakeStream } from '../support/fake-source.ts';
import { skipReason } from '../support/hosts.ts';
import { assertAccessible, goTo } from '../support/pages.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;

test(
  'fake host: zombies come under the parent that leaves them, with their last words; circles and orphans, too',
  { skip },
  async () => {
    let troubles: ProcessProblems = noTroubles;
    const signalled: unknown[] = [];
    await using app = await openFakeApp({
      calls: {
        'process.problems': () => troubles,
        'process.signal': (input) => {
          signalled.push(input);
          return { signalled: input.targets, refused: [] };
        },
      },
    });
    const { page } = app;
    await goTo(page, 'attention');
    await page.getByText('Nothing needs attention').waitFor();
    troubles = fakeTroubles;
    const group = page.locator('[data-testid=zombie-group][data-parent="4"]');
    await group.getByText('/usr/bin/vim notes.txt').waitFor();
    const text = await group.innerText();
    assert.match(text, /2 zombies/);
    assert.match(text, /, for 35\.0 s/);
    assert.match(text, /not seen while it lived\s+at least since .*, for more than 2:35/);
    await page.locator('[data-testid=wait-chain][data-verdict=deadlock]').waitFor();
    assert.equal(await page.getByTestId('adoption').count(), 1);
    await assertAccessible(page, 'attention');
    await group.getByRole('button', { name: 'Send SIGCHLD' }).click();
    await until(() => signalled.length === 1);
    assert.deepEqual(signalled, [
      { targets: [{ pid: 4, startTime: fakeTroubles.zombies[0]?.parent?.startTime }], signal: 'SIGCHLD', tree: false },
    ]);
    await group.getByRole('button', { name: 'Show the parent' }).click();
    await page.getByRole('dialog', { name: /bash · 4/ }).waitFor();
  },
);

test(
  'fake host: births and deaths come newest first, stand still while pointed at, and can be searched',
  { skip },
  async () => {
    const lives = new FakeStream(() => [fakeLives(1, 200)]);
    await using app = await openFakeApp({ streams: { 'lifecycle.watch': lives.source }, place: '#/attention/lives' });
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
    lives.push(fakeLives(201, 203));
    await until(async () => (await newest()) === '203');
    await rows.first().hover();
    lives.push(fakeLives(204, 210));
    await page.getByText('held still: 7 newer ones wait').waitFor();
    assert.equal(await newest(), '203');
    await page.getByText('up to 50 of them came and went between two looks', { exact: false }).waitFor();
    await page.getByRole('textbox', { name: /^Find by name/ }).fill('sigkill');
    await page.mouse.move(0, 0);
    await until(async () => (await newest()) === '207');
    assert.ok((await rows.allInnerTexts()).every((text) => text.includes('ended by SIGKILL')));
    await page.getByRole('textbox', { name: /^Find by name/ }).fill('');
    await page.getByRole('radiogroup', { name: 'Kind' }).getByText('Adopted').click();
    await until(
      async () =>
        (await rows.count()) > 0 &&
        (await rows.evaluateAll((all) => all.every((row) => row.dataset['kind'] === 'adopted'))),
    );
    await assertAccessible(page, 'births and deaths');
  },
);

test('fake host: births and deaths are watched only while they are looked at', { skip }, async () => {
  const lives = new FakeStream(() => [fakeLives(1, 3)]);
  await using app = await openFakeApp({ streams: { 'lifecycle.watch': lives.source }, place: '#/attention/lives' });
  const { page } = app;
  await until(() => lives.readers === 1);
  await page.getByRole('tab', { name: 'Needs attention' }).click();
  await until(() => lives.readers === 0);
});
