// Takes the pictures of README from the real app on this machine: `npm run screenshots`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openApp } from '../test/support/hosts.ts';
import { chooseScenario, goTo, startScenario, verdict } from '../test/support/pages.ts';
import { at } from './lib/project.mjs';

const folder = at('resources', 'screenshots');
mkdirSync(folder, { recursive: true });

/** Long enough on screen for the history charts to show something. */
const historyMs = 20_000;
/** What the charts above the table span. */
const chartMs = 120_000;

await using app = await openApp('serve');
const { page } = app;
await page.setViewportSize({ width: 1440, height: 900 });
await page.emulateMedia({ reducedMotion: 'reduce' });
await page.waitForSelector('[data-testid=process-row]');

async function shoot(name) {
  for (const theme of ['Light', 'Dark']) {
    await page.getByRole('radiogroup', { name: 'Theme' }).getByText(theme, { exact: true }).click();
    await page.waitForSelector(`html[data-mantine-color-scheme=${theme.toLowerCase()}]`);
    await page.mouse.move(0, 0);
    // The folder of this copy is private.
    await page.evaluate(
      ({ here, there }) => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode())
          if (texts.currentNode.nodeValue.includes(here))
            texts.currentNode.nodeValue = texts.currentNode.nodeValue.replaceAll(here, there);
      },
      { here: at(), there: '~/procession' },
    );
    await page.screenshot({ path: join(folder, `${name}-${theme.toLowerCase()}.png`) });
  }
}

await startScenario(page, { scenario: 'zombie', params: { 'Uncollected for': 60_000 } });
await goTo(page, 'monitor');
const newest = page.getByRole('columnheader', { name: /^PID/ });
while ((await newest.getAttribute('aria-sort')) !== 'descending') await newest.getByRole('button').first().click();
await page.waitForTimeout(historyMs);
await shoot('monitor');
// A process computes for a moment, and is searched for when it has exited.
const busyMs = 5000;
const culprit = spawn('bash', ['-c', 'while :; do :; done'], { argv0: 'nightly-report', stdio: 'ignore' });
const ended = once(culprit, 'exit');
await page.waitForTimeout(busyMs);
culprit.kill('SIGKILL');
await ended;
const middleMs = Date.now() - busyMs / 2;
await page.waitForTimeout(busyMs);
const chart = page.getByTestId('cpu-picker');
const { width, height } = await chart.boundingBox();
await chart.click({ position: { x: width * (1 - (Date.now() - middleMs) / chartMs), y: height / 2 } });
await page.locator('[data-testid=past-banner][data-shown]').waitFor();
await page.locator(`[data-testid=process-row][data-pid="${culprit.pid}"]`).click();
await shoot('past');
await page.getByRole('button', { name: 'Back to live' }).click();
await page.goBack();
await page.getByRole('button', { name: 'Stop' }).click();
await verdict(page);
await chooseScenario(page, 'ticket-race');
await page.getByRole('button', { name: 'Dismiss message' }).click();
// Tall enough for every group of the catalogue.
await page.setViewportSize({ width: 1440, height: 1120 });
await shoot('launcher');
await page.setViewportSize({ width: 1440, height: 900 });
await startScenario(page, { scenario: 'deadlock' });
await verdict(page);
await shoot('deadlock');
await startScenario(page, { scenario: 'zombie', params: { Children: 5 } });
await verdict(page);
await shoot('zombie');
await startScenario(page, { scenario: 'tcp-server' });
await verdict(page);
// The whole run: timeline, checks, figures and their course.
await page.setViewportSize({ width: 1440, height: 1180 });
await shoot('tcp-server');
await page.setViewportSize({ width: 1440, height: 900 });
await goTo(page, 'simulators');
await page.getByTestId('gantt').first().waitFor();
await shoot('scheduling');
