import type { Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

export const roles: Roles<typeof scenario> = {
  async main(context) {
    await context.join(await context.spawn('chat', { id: 'chat' }));
  },
  /** Draws the screen at every beat, and must wait for the keyboard in between. */
  async chat(context) {
    let beats = 0;
    const screen = setInterval(() => context.value('beat', 'write', ++beats), context.num('beatMs'));
    await context.sleep(4 * context.num('beatMs'));
    const waitMs = context.num('waitMs');
    context.note('waiting');
    if (context.variant === 'only-thread') context.block(waitMs);
    else if (context.variant === 'event-loop') await context.sleep(waitMs);
    else await context.join(context.thread('keyboard', { id: 'keyboard' }));
    context.note('typed', { beats });
    await context.sleep(4 * context.num('beatMs'));
    clearInterval(screen);
  },
  keyboard(context) {
    context.block(context.num('waitMs'));
  },
};
