import { EventEmitter } from 'node:events';
import type { Frame, Page, Route } from 'playwright-core';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { PagePorts, type MessagePortDouble } from './message-ports.ts';
import { preloadScript } from './preload-script.ts';
import { appEvents, double, fromStandIn, ipcEvents, standInOrigin, toStandIn } from './state.ts';

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'deny' | 'allow' };

class WebContentsDouble extends EventEmitter {
  openHandler: OpenHandler = () => ({ action: 'allow' });

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  /** Asks the listeners of a navigation; true when one of them prevented it. */
  isPrevented(name: 'will-navigate' | 'will-redirect' | 'will-attach-webview', url: string): boolean {
    let prevented = false;
    this.emit(name, { url, preventDefault: () => (prevented = true) });
    return prevented;
  }
}

/** A window: a page of a real Chromium, with the options it was made with on record. */
export class BrowserWindowDouble extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = new WebContentsDouble();
  readonly loaded = Promise.withResolvers<Page>();
  shown = false;
  focused = 0;
  #page: Page | null = null;
  #ports: PagePorts | null = null;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    double().windows.push(this);
    appEvents.emit('web-contents-created', {}, this.webContents);
  }

  static getAllWindows(): BrowserWindowDouble[] {
    return [...double().windows];
  }

  static getFocusedWindow(): BrowserWindowDouble | null {
    return double().windows.at(-1) ?? null;
  }

  async loadURL(url: string): Promise<void> {
    const page = await double().context.newPage();
    this.#page = page;
    this.#ports = new PagePorts(page);
    page.on('close', () => this.#closed());
    page.on('popup', (popup) => {
      const details = { url: fromStandIn(popup.url()) };
      if (this.webContents.openHandler(details).action === 'deny') {
        double().deniedWindows.push(details.url);
        void popup.close();
      }
    });
    await page.exposeBinding('electronDoubleCall', ({ frame }, method: string, ...args: unknown[]) =>
      this.#called(frame, method, args),
    );
    const { preload } = this.options.webPreferences ?? {};
    if (preload !== undefined) await page.addInitScript({ content: preloadScript(preload) });
    await page.route('**/*', (route) => this.#answer(route));
    await page.goto(toStandIn(url), { waitUntil: 'domcontentloaded' });
    this.emit('ready-to-show');
    this.loaded.resolve(page);
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const isOurs = request.url().startsWith(`${standInOrigin}/`);
    if (!isOurs && request.isNavigationRequest() && this.webContents.isPrevented('will-navigate', request.url())) {
      double().deniedNavigations.push(request.url());
      return route.abort('aborted');
    }
    const handler = double().protocolHandler;
    if (!isOurs || !handler) return route.abort('failed');
    const response = await handler(new Request(fromStandIn(request.url()), { method: request.method() }));
    const body = Buffer.from(await response.arrayBuffer());
    return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
  }

  #called(frame: Frame, method: string, args: readonly unknown[]): void {
    if (method === 'document') this.#ports?.closeAll();
    else if (method === 'port') this.#ports?.fromPage(Number(args[0]), args[1]);
    else if (method === 'ipc') {
      const senderFrame = {
        url: fromStandIn(frame.url()),
        parent: frame.parentFrame(),
        postMessage: (channel: string, message: unknown, [port]: readonly MessagePortDouble[] = []) =>
          this.#ports?.deliver(channel, message, port),
      };
      ipcEvents.emit(String(args[0]), { senderFrame, ports: [] }, args[1]);
    }
  }

  #closed(): void {
    const { windows } = double();
    if (!windows.includes(this)) return;
    windows.splice(windows.indexOf(this), 1);
    this.#ports?.closeAll();
    this.emit('closed');
    if (windows.length === 0) appEvents.emit('window-all-closed');
  }

  /** Closes as a person would. */
  close(): void {
    this.emit('close', { preventDefault: () => {} });
    void this.#page?.close();
  }

  destroy(): Promise<void> {
    return this.#page?.close() ?? Promise.resolve();
  }

  show(): void {
    this.shown = true;
  }

  focus(): void {
    this.focused += 1;
  }

  restore(): void {}

  isMinimized(): boolean {
    return false;
  }

  getNormalBounds(): Rectangle {
    return { x: 40, y: 30, width: 1000, height: 700 };
  }
}
