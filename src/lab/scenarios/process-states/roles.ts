import type { Roles } from '../../runtime/context.ts';
import { spinFor } from '../../system/spin.ts';
import type { scenario } from './scenario.ts';

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const stageMs = context.num('stageMs');
    const subject = await context.spawn('subject', { id: 'subject' });
    await subject.receive(); // it computes for the second time
    await context.sleep(stageMs / 2);
    context.note('stopping', { pid: subject.pid });
    subject.kill('SIGSTOP');
    await context.sleep(stageMs);
    context.note('continuing', { pid: subject.pid });
    subject.kill('SIGCONT');
    await subject.receive(); // it is about to end
    context.block(stageMs); // and stays uncollected as long as this event loop does not turn
    await context.join(subject);
  },
  async subject(context) {
    const stageMs = context.num('stageMs');
    context.note('computing');
    context.flush();
    spinFor(stageMs);
    context.note('sleeping');
    await context.sleep(stageMs);
    context.note('computing');
    context.flush();
    context.reply('computing');
    await context.sleep(10); // the message goes out
    spinFor(3 * stageMs);
    context.reply('ending');
  },
};
