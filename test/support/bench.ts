import type { Locator, Page } from 'playwright-core';
import { goTo } from './pages.ts';
import { until } from './until.ts';

/** Opens the page with an example and waits for its threads. */
export async function openProgram(page: Page, program: string): Promise<void> {
  await goTo(page, 'workbench');
  await page.getByTestId('thread').first().waitFor();
  await page.locator('[data-testid=workbench] select').first().selectOption(program);
  await page.locator(`[data-program="${program}"] [data-testid=thread]`).first().waitFor();
}

/** The field of the schedule. */
export const schedule = (page: Page): Locator => page.getByRole('textbox', { name: 'Schedule' });

export async function pressKeys(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
}

export async function hasSchedule(page: Page, text: string): Promise<void> {
  await until(async () => (await schedule(page).inputValue()) === text);
}
