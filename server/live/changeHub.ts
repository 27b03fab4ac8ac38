import type { ChangeLine } from '../store/changeLog.ts';

const LINES_KEPT = 1_000;
const LINES_A_READ = 500;

/** One reader of a network's log for all who follow it. */
export interface ChangeHub {
  followers: number;
  /** Reads what is new and wakes the followers when there is something. */
  look(): void;
  /** Lines after a seq, from memory when they are kept, else from the log. */
  linesAfter(seq: number): Promise<readonly ChangeLine[]>;
  /** Waits for the next change. */
  pause(): { readonly done: Promise<void>; readonly stop: () => void };
  wakeAll(): void;
}

export function createChangeHub(read: (afterSeq: number, limit: number) => Promise<readonly ChangeLine[]>): ChangeHub {
  let kept: ChangeLine[] = [];
  let looking = false;
  let again = false;
  const wakers = new Set<() => void>();
  const wakeAll = () => {
    const sleeping = [...wakers];
    wakers.clear();
    for (const wake of sleeping) wake();
  };
  const readNew = async (): Promise<void> => {
    const last = kept.at(-1)?.seq;
    if (last === undefined) return wakeAll();
    const lines = await read(last, LINES_A_READ);
    if (lines.length === 0) return;
    kept = [...kept, ...lines].slice(-LINES_KEPT);
    wakeAll();
  };
  const look = () => {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    // A read that fails is tried again at the next look; followers keep their place.
    void readNew()
      .catch(() => {})
      .finally(() => {
        looking = false;
        if (again) {
          again = false;
          look();
        }
      });
  };
  return {
    followers: 0,
    look,
    wakeAll,
    async linesAfter(seq) {
      const first = kept.at(0)?.seq;
      const last = kept.at(-1)?.seq;
      if (first !== undefined && last !== undefined && seq >= first - 1 && seq <= last) return kept.filter((line) => line.seq > seq);
      const lines = await read(seq, LINES_A_READ);
      if (kept.length === 0 && lines.length > 0) {
        kept = [...lines];
        // Others may have looked just before these lines were stored; the look that follows finds nothing newer than what is kept now.
        wakeAll();
      }
      return lines;
    },
    pause() {
      let wake = () => {};
      const done = new Promise<void>((resolve) => {
        wake = resolve;
      });
      wakers.add(wake);
      return {
        done,
        stop: () => {
          wakers.delete(wake);
          wake();
        },
      };
    },
  };
}
