import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A running writerProcess: what it acknowledged so far, and its last words. */
export interface Writer {
  readonly pid: number;
  /** The last change it told of. */
  stored(): number;
  /** What it said when it was refused. */
  refusal(): string;
  /** Resolves at the next word. */
  heard(): Promise<unknown>;
  kill(): Promise<void>;
  readonly ended: Promise<unknown>;
}

/** Starts a writer on a folder. With `limitKb` no file of it can grow past that, as on a full disk. */
export function startWriter(file: string, folder: string, limitKb?: number): Writer {
  const command = [process.execPath, file, folder];
  const child: ChildProcess =
    limitKb === undefined
      ? spawn(process.execPath, [file, folder], { stdio: ['ignore', 'pipe', 'ignore'] })
      : spawn('bash', ['-c', `ulimit -f ${limitKb}; trap '' XFSZ; exec "$@"`, 'limited', ...command], {
          stdio: ['ignore', 'pipe', 'ignore'],
        });
  const ended = once(child, 'exit');
  let told = '';
  child.stdout?.on('data', (part: Buffer) => {
    told += part.toString();
  });
  const whole = () => told.slice(0, told.lastIndexOf('\n') + 1);
  return {
    pid: child.pid ?? 0,
    stored: () => Number([...whole().matchAll(/^stored (\d+)$/gm)].at(-1)?.[1] ?? 0),
    refusal: () => /^refused (.*)$/m.exec(whole())?.[1] ?? '',
    heard: () => (child.stdout === null ? Promise.resolve() : Promise.race([once(child.stdout, 'data'), ended])),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    ended,
  };
}
