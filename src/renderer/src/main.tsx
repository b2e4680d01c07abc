import { connectHost } from './connection/connect-host.ts';
import { hasToken, takeToken } from './connection/token.ts';
import { mountApp } from './app/mount.tsx';

const element = document.querySelector<HTMLElement>('#root');
if (element) {
  takeToken(window);
  mountApp(element, connectHost);
  // An address that differs from this page's in its fragment only does not load the page again.
  window.addEventListener('hashchange', () => hasToken(window) && window.location.reload());
}
