/** Short messages at the foot of the screen: what was done, or why not. */
import { create } from 'zustand';

export interface Notice {
  readonly id: number;
  readonly tone: 'done' | 'problem';
  readonly text: string;
  /** Offer to turn this command back. */
  readonly undoes?: string;
}

interface Notices {
  readonly notices: readonly Notice[];
  show(notice: Omit<Notice, 'id'>): void;
  dismiss(id: number): void;
}

let count = 0;

export const useNotices = create<Notices>((set) => ({
  notices: [],
  show(notice) {
    count += 1;
    const id = count;
    set(({ notices }) => ({ notices: [...notices.filter((other) => other.tone === 'problem'), { ...notice, id }].slice(-3) }));
  },
  dismiss(id) {
    set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
  },
}));
