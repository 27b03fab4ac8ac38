/** Says something to a screen reader, politely, without showing it. */
import { create } from 'zustand';

export const useAnnouncement = create<{ readonly text: string; readonly turn: number }>(() => ({ text: '', turn: 0 }));

/** The same text twice is said twice: the turn alternates between two regions. */
export function announce(text: string): void {
  useAnnouncement.setState(({ turn }) => ({ text, turn: 1 - turn }));
}
