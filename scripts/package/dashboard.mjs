/**
 * Uses a page of the dashboard, in English, once, as a person would: waits for the table, runs a scenario to its verdict. Returns
 * what was seen; throws when the run is not as expected or the page logged an error.
 */
export async function useDashboard(page, scenario = 'isolation') {
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.waitForSelector('[data-testid=process-row]', { timeout: 0 });
  await page.evaluate((place) => {
    window.location.hash = place;
  }, `#/lab/${scenario}`);
  await page.getByRole('button', { name: 'Start', exact: true }).click({ timeout: 0 });
  const badge = page.locator('[data-testid=run-outcome]:not([data-outcome=running])');
  await badge.waitFor({ timeout: 0 });
  const outcome = await badge.getAttribute('data-outcome');
  if (outcome !== 'passed' || errors.length > 0) throw new Error([`${scenario}: ${outcome}`, ...errors].join('\n'));
  return `a table of processes, ${scenario} ${outcome}`;
}
