import { test } from 'node:test';
import { hostKinds, openApp, skipReason } from '../support/hosts.ts';

for (const kind of hostKinds) {
  const skip = skipReason(kind) ?? false;

  test(`${kind}: the app loads, and Ctrl+1 to 7 reach its seven places`, { skip }, async () => {
    await using app = await openApp(kind);
    await app.page.waitForSelector('main');
    for (const [key, place] of [
      ['Control+2', 'machine'],
      ['Control+3', 'attention'],
      ['Control+4', 'lab'],
      ['Control+5', 'sessions'],
      ['Control+6', 'simulators'],
      ['Control+7', 'workbench'],
      ['Control+1', 'monitor'],
    ] as const) {
      await app.page.keyboard.press(key);
      await app.page.waitForSelector(`[aria-current="page"][href="#/${place}"]`);
    }
    await app.page.waitForSelector('main [role="row"]'); // processes of this machine have arrived
  });
}
