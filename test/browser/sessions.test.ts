import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { hostKinds, openApp, skipReason, type OpenApp } from '../support/hosts.ts';
import { goTo, startScenario, verdict } from '../support/pages.ts';
import { until } from '../support/until.ts';

/** Clicks an export and gives the file's text: downloaded in a browser, saved by a dialog on the desktop. */
async function exportedText(app: OpenApp): Promise<string> {
  const click = async (): Promise<void> => {
    await app.page.getByRole('button', { name: 'Export', exact: true }).first().click();
    await app.page.getByRole('radio', { name: 'JSON Lines' }).click();
    await app.page.getByTestId('export-start').click();
  };
  if (app.double) {
    const path = join(app.home, 'export.jsonl');
    app.double.state.saveAnswers.push(path);
    await click();
    await until(() => existsSync(path));
    return readFileSync(path, 'utf8');
  }
  const [download] = await Promise.all([app.page.waitForEvent('download'), click()]);
  return readFileSync(await download.path(), 'utf8');
}

for (const kind of hostKinds) {
  const skip = skipReason(kind) ?? (kind === 'electron' ? 'the native save dialog cannot be scripted' : false);

  test(`${kind}: a run is exported as a file that parses, and opened again from its session`, { skip }, async () => {
    await using app = await openApp(kind);
    const { page } = app;
    await startScenario(page, { scenario: 'isolation' });
    assert.equal((await verdict(page)).outcome, 'passed');
    const lines = (await exportedText(app))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string });
    assert.ok(
      lines.some(({ type }) => type === 'event') && lines.some(({ type }) => type === 'check'),
      [...new Set(lines.map(({ type }) => type))].join(),
    );

    await goTo(page, 'sessions');
    const session = page.locator('[data-testid=session-row][data-current=true]');
    await session.getByRole('button').first().click();
    await page
      .getByRole('link', { name: /^Open run/ })
      .or(page.getByRole('button', { name: /^Open run/ }))
      .first()
      .click();
    await page.getByTestId('run-lane').first().waitFor();
    assert.equal((await verdict(page)).checks['scalar'], 'passed');
  });
}
