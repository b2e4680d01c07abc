import { create } from 'zustand';

/** The part of the tree that alone is shown. */
export interface Scope {
  readonly key: string;
  readonly name: string;
}

interface TableStore {
  readonly filter: string;
  readonly scope: Scope | null;
  /** Lines that are not as they are at first: folded subtrees, opened groups. */
  readonly toggledKeys: ReadonlySet<string>;
  readonly setFilter: (filter: string) => void;
  readonly setScope: (scope: Scope | null) => void;
  readonly toggleExpanded: (key: string) => void;
}

/** What the process table shows just now; it lasts as long as the page, wherever one goes meanwhile. */
export const useTableStore = create<TableStore>()((set, get) => ({
  filter: '',
  scope: null,
  toggledKeys: new Set(),
  setFilter: (filter) => set({ filter }),
  setScope: (scope) => set({ scope }),
  toggleExpanded: (key) => {
    const toggledKeys = new Set(get().toggledKeys);
    if (!toggledKeys.delete(key)) toggledKeys.add(key);
    set({ toggledKeys });
  },
}));
