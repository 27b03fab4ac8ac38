import { connect } from 'node:net';

/** Writes bytes to the program as they are, and gives what came back and whether the program hung up within the patience. */
export function talk(
  port: number,
  bytes: string,
  patienceMs = 3000,
): Promise<{ readonly text: string; readonly closed: boolean; readonly milliseconds: number }> {
  const started = performance.now();
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const end = (closed: boolean) => {
      clearTimeout(patience);
      socket.destroy();
      resolve({ text, closed, milliseconds: performance.now() - started });
    };
    const patience = setTimeout(() => end(false), patienceMs);
    socket.on('data', (chunk) => (text += chunk));
    socket.on('error', () => end(true));
    socket.on('close', () => end(true));
    socket.write(bytes);
  });
}
