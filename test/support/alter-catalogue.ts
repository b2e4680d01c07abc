import type { Page } from 'playwright-core';
import type { ScenarioInfo } from '#shared/model/scenario.ts';

type Alter = (info: ScenarioInfo) => ScenarioInfo;

/** Walks through a frame of the connection and changes every scenario in it. */
function altered(value: unknown, alter: Alter): unknown {
  if (Array.isArray(value)) return value.map((item) => altered(item, alter));
  if (typeof value !== 'object' || value === null) return value;
  if ('manifest' in value && 'texts' in value) return alter(value as ScenarioInfo);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, altered(item, alter)]));
}

/**
 * Reloads the page with a catalogue in which scenarios are of other kinds: the screen is tested, whatever there is to
 * run.
 */
export async function reloadWithCatalogue(page: Page, alter: Alter): Promise<void> {
  await page.routeWebSocket(
    () => true,
    (socket) => {
      const server = socket.connectToServer();
      server.onMessage((message) =>
        socket.send(
          typeof message === 'string' && message.includes('"manifest"')
            ? JSON.stringify(altered(JSON.parse(message), alter))
            : message,
        ),
      );
    },
  );
  await page.reload();
  await page.waitForSelector('main');
}
