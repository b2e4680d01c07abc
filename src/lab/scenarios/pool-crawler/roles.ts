import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TaskPool, serveTasks } from '../../pool/task-pool.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** A page with links; every page is the same size. */
const page = (path: string): string =>
  `<title>${path}</title>${Array.from({ length: 50 }, (_, index) => `<a href="/page/${index}">link</a>`).join('\n')}`;

function fetchPage(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      let body = '';
      response
        .setEncoding('utf8')
        .on('data', (part: string) => (body += part))
        .on('end', () => resolve(body))
        .on('error', reject);
    }).on('error', reject);
  });
}

/** Counts links, and takes at least the given processor time for it, in ms, as a real parser would. */
function parse(body: string, atLeastMs: number): number {
  const until = process.hrtime.bigint() + BigInt(atLeastMs * 1e6);
  let links = 0;
  do {
    links = body.split('<a ').length - 1;
  } while (process.hrtime.bigint() < until);
  return links;
}

/** The callback: runs in the owner, one at a time. */
function analyse(context: Context, task: number, body: string): void {
  const from = context.now();
  const links = parse(body, context.num('parseMs'));
  context.value('parsed', 'read', { task, links, pid: process.pid, fromNs: from, toNs: context.now() });
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const server = await context.spawn('server', { id: 'server', daemon: true });
    const port = Number(await server.receive());
    const pool = await TaskPool.start(context, { size: context.num('workers'), kind: 'process', role: 'worker' });
    context.note('crawling', { pages: context.num('pages'), port });
    const from = context.now();
    const futures = Array.from({ length: context.num('pages') }, (_, index) =>
      pool.submit('fetch', `http://127.0.0.1:${port}/page/${index}`),
    );
    // Registered in turn; each runs when its page is there, whatever the order.
    await Promise.all(futures.map(async (future) => analyse(context, future.task, String(await future.result()))));
    context.value('crawl', 'read', { fromNs: from, toNs: context.now() });
    await pool.shutdown();
    server.kill('SIGTERM');
  },
  async server(context) {
    const server = createServer((request, response) => {
      setTimeout(() => response.end(page(request.url ?? '/')), context.num('latencyMs'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    context.reply((server.address() as AddressInfo).port);
    await context.receive(); // until the owner is gone
    server.closeAllConnections();
    server.close();
  },
  worker: (context) => serveTasks(context, { fetch: (_worker, url) => fetchPage(String(url)) }),
};
