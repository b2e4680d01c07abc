import { EventEmitter } from 'node:events';
import type { Frame, Page, Route } from 'playwright-core';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { PagePorts, type MessagePortDouble } from './message-ports.ts';
import { preloadScript } from './preload-script.ts';
import { appEvents, double, fromStandIn, ipcEvents, mustBeReady, standInOrigin, toStandIn } from './state.ts';

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'deny' | 'allow' };

class WebContentsDouble extends EventEmitter {
  openHandler: OpenHandler = () => ({ action: 'allow' });
  reloads = 0;
  crashes = 0;
  readonly #reload: () => void;

  constructor(reload: () => void) {
    super();
    this.#reload = reload;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  reload(): void {
    this.reloads += 1;
    this.#reload();
  }

  forcefullyCrashRenderer(): void {
    this.crashes += 1;
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
  readonly webContents = new WebContentsDouble(() => void this.#reload());
  readonly loaded = Promise.withResolvers<Page>();
  focused = 0;
  isMinimised = false;
  bounds: Rectangle;
  #isVisible: boolean;
  #isMaximised = false;
  #isDestroyed = false;
  #page: Page | null = null;
  #ports: PagePorts | null = null;
  #loads = 0;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    mustBeReady('BrowserWindow');
    this.options = options;
    this.#isVisible = options.show ?? true;
    const { x = 40, y = 30, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    double().windows.push(this);
    appEvents.emit('web-contents-created', {}, this.webContents);
  }

  static getAllWindows(): BrowserWindowDouble[] {
    return [...double().windows];
  }

  static getFocusedWindow(): BrowserWindowDouble | null {
    return double().windows.findLast((window) => window.focused > 0 && window.isVisible()) ?? null;
  }

  async loadURL(url: string): Promise<void> {
    this.#check();
    if (this.#page && new URL(this.#page.url()).pathname === new URL(toStandIn(url)).pathname) {
      await this.#page.goto(toStandIn(url)); // only the fragment differs
      return;
    }
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
    await this.#load(toStandIn(url));
    this.loaded.resolve(page);
  }

  async #load(address: string): Promise<void> {
    this.#loads += 1;
    if (this.#loads <= (double().faults.failedLoads ?? 0)) {
      this.webContents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', fromStandIn(address), true);
      this.loaded.resolve(this.#page as Page);
      throw new Error('ERR_FILE_NOT_FOUND');
    }
    await this.#page?.goto(address, { waitUntil: 'domcontentloaded' });
    if (!double().faults.neverReady) this.emit('ready-to-show');
    this.webContents.emit('did-finish-load');
  }

  async #reload(): Promise<void> {
    const page = this.#page;
    if (!page) return;
    this.#ports?.closeAll();
    const address = page.url().startsWith(standInOrigin) ? page.url() : `${standInOrigin}/`;
    await page.goto('about:blank');
    await this.#load(address);
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
        postMessage: (channel: string, message: unknown, [port]: readonly MessagePortDouble[] = []) => {
          if (this.#isDestroyed || frame.isDetached())
            throw new Error('Render frame was disposed before WebFrameMain could be accessed');
          this.#ports?.deliver(channel, message, port);
        },
      };
      ipcEvents.emit(String(args[0]), { senderFrame, ports: [] }, args[1]);
    }
  }

  #closed(): void {
    const { windows } = double();
    this.#isDestroyed = true;
    if (!windows.includes(this)) return;
    windows.splice(windows.indexOf(this), 1);
    this.#ports?.closeAll();
    this.emit('closed');
    if (windows.length === 0 && !isExiting) appEvents.emit('window-all-closed');
  }

  /** What a window that is gone answers to everything. */
  #check(): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
  }

  /** Closes as a person would; false if that was prevented. */
  close(): boolean {
    this.#check();
    let prevented = false;
    this.emit('close', { preventDefault: () => (prevented = true) });
    if (!prevented) void this.destroy();
    return !prevented;
  }

  destroy(): Promise<void> {
    return this.#page?.close() ?? Promise.resolve();
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  show(): void {
    this.#check();
    this.#isVisible = true;
  }

  hide(): void {
    this.#check();
    this.#isVisible = false;
  }

  isVisible(): boolean {
    this.#check();
    return this.#isVisible;
  }

  /** A window that is hidden or minimised cannot have the focus. */
  focus(): void {
    this.#check();
    if (this.#isVisible && !this.isMinimised) this.focused += 1;
  }

  restore(): void {
    this.#check();
    this.isMinimised = false;
  }

  isMinimized(): boolean {
    this.#check();
    return this.isMinimised;
  }

  maximize(): void {
    this.#check();
    this.#isMaximised = true;
    this.emit('maximize');
  }

  isMaximized(): boolean {
    this.#check();
    return this.#isMaximised;
  }

  /** Moves and resizes it as a person would. */
  setBounds(bounds: Rectangle): void {
    this.#check();
    this.bounds = bounds;
    this.emit('resize');
    this.emit('move');
  }

  getNormalBounds(): Rectangle {
    this.#check();
    return this.bounds;
  }
}

/** True while `app.exit` closes the windows: it emits neither `close` nor `window-all-closed`. */
let isExiting = false;

export async function closeAllAtOnce(): Promise<void> {
  isExiting = true;
  await Promise.all(BrowserWindowDouble.getAllWindows().map((window) => window.destroy()));
  isExiting = false;
}
