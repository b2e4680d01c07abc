import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { places, type Place } from '#shared/model/places.ts';

interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Fails on any accessibility fault that axe calls serious or critical. */
export async function assertAccessible(page: Page, screen: string): Promise<void> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const inPage = (window as unknown as { axe: { run: (options: object) => Promise<{ violations: AxeViolation[] }> } })
      .axe;
    return (await inPage.run({ resultTypes: ['violations'] })).violations;
  });
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  assert.deepEqual(
    serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary ?? ''}`),
    [],
    screen,
  );
}

/** Goes to one of the places by its key and waits until it is shown. */
export async function goTo(page: Page, place: Place): Promise<void> {
  await page.waitForSelector('main'); // before that, no handler listens to keys
  await page.keyboard.press(`Control+${places.indexOf(place) + 1}`);
  await page.waitForSelector(`[aria-current="page"][href="#/${place}"]`);
}

/** Finds a scenario in the catalogue by its id and chooses it; the search is cleared again. */
export async function chooseScenario(page: Page, scenario: string): Promise<void> {
  await goTo(page, 'lab');
  const search = page.getByTestId('catalogue-search');
  await search.fill(scenario);
  await page.locator(`[data-testid=scenario-card][data-scenario="${scenario}"]`).click();
  await search.fill('');
  await page.locator(`[data-testid=scenario-card][data-scenario="${scenario}"][data-selected=true]`).waitFor();
}

/** Starts a scenario from the launcher, as a person does, and waits for its run view. */
export async function startScenario(
  page: Page,
  options: {
    readonly scenario: string;
    readonly variant?: string;
    readonly params?: Readonly<Record<string, number>>;
    /** Label of the button in the language of the page. */
    readonly start?: string;
  },
): Promise<void> {
  await chooseScenario(page, options.scenario);
  if (options.variant) await page.getByRole('radio', { name: options.variant }).check();
  for (const [label, value] of Object.entries(options.params ?? {})) {
    await page.getByLabel(label, { exact: true }).fill(String(value));
    await page.keyboard.press('Tab');
  }
  await page.getByRole('button', { name: options.start ?? 'Start', exact: true }).click();
  await page.waitForSelector('[data-testid=run-lane]');
}

/** Waits for the run's verdict and returns it with the status of each check. */
export async function verdict(
  page: Page,
): Promise<{ readonly outcome: string; readonly checks: Readonly<Record<string, string>> }> {
  const badge = page.locator('[data-testid=run-outcome]:not([data-outcome=running])');
  await badge.waitFor({ timeout: 180_000 }); // a busy machine is slow
  const outcome = (await badge.getAttribute('data-outcome')) ?? '';
  const rows = await page
    .locator('[data-testid=check-row]')
    .evaluateAll((all) =>
      all.map((row) => [row.getAttribute('data-check') ?? '', row.getAttribute('data-status') ?? '']),
    );
  return { outcome, checks: Object.fromEntries(rows) as Record<string, string> };
}

/** Opens the details of a process of the table; returns the drawer. */
export async function openDetails(page: Page, pid: number): Promise<Locator> {
  await page
    .getByRole('textbox', { name: 'Filter processes' })
    .or(page.getByRole('combobox', { name: 'Filter processes' }))
    .fill(`pid:${pid}`);
  await page.locator(`[data-testid=process-row][data-pid="${pid}"]`).click();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('tab', { name: 'Overview' }).waitFor();
  return drawer;
}
