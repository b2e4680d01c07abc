import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { securityHeaders } from '#engine/screen/page-headers.ts';
import { readStaticFile } from '#engine/screen/static-files.ts';
import type { Service } from '#shared/contract/contract.ts';
import { AppError, toAppError } from '#shared/errors.ts';
import { addressOf, createAccess, isLoopback, isOurHost, isOurOrigin } from './access.ts';
import type { ServeExportTarget } from './export-target.ts';
import { badHost } from './bad-host.ts';
import { createSockets } from './sockets.ts';
import { statusPage } from './status-page.ts';

/** A running browser host. */
export interface RunningServer {
  /** The address to open, token included; browsers keep what follows `#` to themselves. */
  readonly url: string;
  /** Whether only this machine can reach it. */
  readonly isLoopback: boolean;
  /** An address that works once, for starting a browser: programs' arguments can be read by other users. */
  readonly windowUrl: () => string;
  readonly close: () => Promise<void>;
}

/** What a system reports of an address that this machine does not have, or that is none. */
const addressErrors = /^(?:EADDRNOTAVAIL|EAFNOSUPPORT|EINVAL|ENOTFOUND|EAI_\w+|ERR_INVALID_\w+|ENODEV|ENETUNREACH)$/u;

function listenError(error: NodeJS.ErrnoException, where: { readonly host: string; readonly port: number }): AppError {
  if (error.code === 'EADDRINUSE' || error.code === 'EACCES')
    return new AppError('port-taken', { port: where.port }, { cause: error });
  // Too many open files, for instance, say nothing about the address.
  return addressErrors.test(error.code ?? '') ? badHost(where.host, error) : toAppError(error);
}

function answer(response: ServerResponse, status: number, page: Parameters<typeof statusPage>[0]): void {
  response.writeHead(status, {
    ...securityHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(statusPage(page));
}

/**
 * The port of a host that was given none: of the range for registered services, and known to be used by none of them.
 * @internal exported for tests
 */
export const defaultPort = 29_517;
/** How many ports from the default on are tried before any free one is taken. */
const triedPorts = 20;

/** Listens on the given port; without one, on the first of the usual ports that is free. */
async function listen(server: Server, host: string, port: number | null): Promise<void> {
  const usual = Array.from({ length: triedPorts }, (_, index) => defaultPort + index);
  const candidates = port === null ? [...usual, 0] : [port];
  for (const candidate of candidates) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return;
    } catch (error) {
      const failure = listenError(error as NodeJS.ErrnoException, { host, port: candidate });
      if (failure.code !== 'port-taken' || candidate === candidates.at(-1)) throw failure;
    }
  }
}

/** Serves the screen and the contract over HTTP and WebSocket; port 0 takes any free one, null the usual one. */
export async function startServer(options: {
  readonly engine: Service;
  readonly host: string;
  readonly port: number | null;
  readonly rendererDir: string;
  /** Target of the engine's exports; the same one that the engine has. */
  readonly exportTarget?: ServeExportTarget;
  /** Time in which a client must have sent its request. */
  readonly requestLimitMs?: number;
  readonly onProblem: (error: AppError) => void;
}): Promise<RunningServer> {
  const { engine, host, rendererDir, exportTarget, onProblem, requestLimitMs = 10_000 } = options;
  // A client that does not finish its request is cut off; ours is on the same machine.
  const server = createServer({
    headersTimeout: requestLimitMs,
    requestTimeout: requestLimitMs,
    connectionsCheckingInterval: Math.min(requestLimitMs, 1000),
  });
  await listen(server, host, options.port);
  const { address: boundAddress, port } = server.address() as AddressInfo;
  const bound = { host, port };
  const access = createAccess();
  const sockets = createSockets(engine, access, onProblem);

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isOurHost(request.headers.host, bound)) return answer(response, 403, 'wrong-host');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...securityHeaders, Allow: 'GET, HEAD' }).end();
      return;
    }
    // Joined as text: given as a relative address, `//name/` would count as a host.
    const address = `http://procession.invalid${request.url ?? '/'}`;
    if (!request.url?.startsWith('/') || !URL.canParse(address)) return answer(response, 404, 'not-found');
    const url = new URL(address);
    // A download's address is a secret of its own, for one use; the page's files are public.
    const download = /^\/download\/([\w-]+)$/.exec(url.pathname)?.[1];
    if (download !== undefined) {
      const sent = request.method === 'GET' && (await exportTarget?.send(download, response, securityHeaders));
      if (!sent) answer(response, 404, 'not-found');
      return;
    }
    const file = await readStaticFile(rendererDir, url.pathname);
    if (!file) return answer(response, 404, 'not-found');
    response.writeHead(200, {
      ...securityHeaders,
      'Content-Type': file.type,
      'Content-Length': file.body.byteLength,
      'Cache-Control': file.cache,
    });
    response.end(request.method === 'HEAD' ? undefined : file.body);
  };

  server.on('error', (error) => onProblem(toAppError(error)));
  server.on('request', (request, response) => {
    respond(request, response).catch((error: unknown) => {
      response.destroy();
      onProblem(toAppError(error));
    });
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy()); // a client that resets the connection is normal
    const { headers, url } = request;
    const refusal = (): number | null => {
      if (!isOurHost(headers.host, bound) || !isOurOrigin(headers)) return 403;
      return url === '/ws' ? null : 404;
    };
    const status = refusal();
    if (status === null) sockets.upgrade(request, socket, head);
    else socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });

  return {
    url: `${addressOf(bound)}/#token=${access.token}`,
    isLoopback: isLoopback(boundAddress),
    windowUrl: () => `${addressOf(bound)}/#token=${access.oneTimeToken()}`,
    close: async () => {
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await exportTarget?.dispose();
    },
  };
}
