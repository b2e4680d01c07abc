import { create } from 'zustand';

/** A short message in the corner. */
export interface Toast {
  readonly id: number;
  readonly tone: 'good' | 'bad' | 'plain';
  readonly title: string;
  readonly lines: readonly string[];
  /** What can be done about it, such as taking it back. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface ToastStore {
  readonly toasts: readonly Toast[];
  readonly show: (toast: Omit<Toast, 'id'>) => void;
  readonly dismiss: (id: number) => void;
}

const shownMs = 6000;
/** Long enough to read it, to think it over and to get there. */
const shownWithActionMs = 20_000;
const maxShown = 4;
let nextId = 1;

/** The messages now shown; good news goes by itself, bad news waits to be dismissed. */
export const useToastStore = create<ToastStore>()((set, get) => ({
  toasts: [],
  show: (toast) => {
    const id = nextId++;
    set({ toasts: [...get().toasts, { ...toast, id }].slice(-maxShown) });
    if (toast.tone !== 'bad') setTimeout(() => get().dismiss(id), toast.action ? shownWithActionMs : shownMs);
  },
  dismiss: (id) => set({ toasts: get().toasts.filter((toast) => toast.id !== id) }),
}));
