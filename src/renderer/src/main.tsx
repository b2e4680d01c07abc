import { connectHost } from './connection/connect-host.ts';
import { mountApp } from './app/mount.tsx';

const element = document.querySelector<HTMLElement>('#root');
if (element) mountApp(element, connectHost);
