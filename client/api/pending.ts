/** Changes made while there was no connection, in order. They keep their command id, so none is done twice. */
import { create } from 'zustand';

export interface PendingCommand {
  readonly commandId: string;
  readonly label: string;
  /** Sends it; `waiting` when the connection is still away. */
  send(): Promise<'sent' | 'waiting'>;
}

interface Pending {
  readonly commands: readonly PendingCommand[];
}

export const usePending = create<Pending>(() => ({ commands: [] }));
let sending = false;

export function addPending(command: PendingCommand): void {
  usePending.setState(({ commands }) => ({ commands: [...commands, command] }));
}

/** Sends what waits, oldest first; stops at the first that cannot go. Returns how many went. */
export async function sendPending(): Promise<number> {
  if (sending) return 0;
  sending = true;
  let sent = 0;
  try {
    for (let next = usePending.getState().commands[0]; next !== undefined; next = usePending.getState().commands[0]) {
      const { commandId } = next;
      if ((await next.send()) === 'waiting') break;
      usePending.setState(({ commands }) => ({ commands: commands.filter((command) => command.commandId !== commandId) }));
      sent += 1;
    }
  } finally {
    sending = false;
  }
  return sent;
}
