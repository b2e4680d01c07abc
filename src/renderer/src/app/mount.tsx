import '@mantine/core/styles.css';
import '@mantine/charts/styles.css';
import './global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Transport } from '#shared/rpc/transport.ts';
import { App } from './app.tsx';
import { createLink } from '../connection/link.ts';

/** Shows the whole screen in `element`; `connect` reaches the host. */
export function mountApp(element: HTMLElement, connect: () => Promise<Transport>): void {
  const link = createLink(connect);
  createRoot(element).render(
    <StrictMode>
      <App link={link} />
    </StrictMode>,
  );
}
