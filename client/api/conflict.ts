/** Two people changed the same thing: the screen shows both versions and asks which one stays. */
import { create } from 'zustand';

/** One field in which the versions differ; values are as the input has them, ready to be worded. */
export interface ConflictRow {
  readonly field: string;
  readonly stored: unknown;
  readonly mine: unknown;
}
export interface Conflict {
  readonly label: string;
  readonly networkId: string;
  readonly entityId: string;
  readonly rows: readonly ConflictRow[];
  answer(choice: 'keep' | 'take'): void;
}

export const useConflict = create<{ readonly conflict: Conflict | null }>(() => ({ conflict: null }));

/** Shows the conflict and waits for the choice. */
export function askConflict(conflict: Omit<Conflict, 'answer'>): Promise<'keep' | 'take'> {
  return new Promise((resolve) => {
    useConflict.setState({
      conflict: {
        ...conflict,
        answer(choice) {
          useConflict.setState({ conflict: null });
          resolve(choice);
        },
      },
    });
  });
}
