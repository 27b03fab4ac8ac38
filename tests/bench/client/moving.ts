/** Panning and zooming as a hand does: how many frames, and how much processor each drawn frame costs. */
import type { Bench } from './benchPage.ts';

export interface Moving {
  readonly fps: number;
  /** Of the main thread, a frame. */
  readonly mainThreadMs: number;
  /** Of all processes, a frame: painting without a GPU included. */
  readonly processorMs: number;
  readonly longestFrameMs: number;
}

interface Frames {
  readonly count: number;
  readonly longest: number;
  readonly ms: number;
}

async function countFrames({ page }: Bench): Promise<() => Promise<Frames>> {
  await page.evaluate(() => {
    const frames = { count: 0, longest: 0, start: performance.now(), last: performance.now(), on: true };
    Reflect.set(window, 'benchFrames', frames);
    const tick = (): void => {
      const now = performance.now();
      frames.count += 1;
      frames.longest = Math.max(frames.longest, now - frames.last);
      frames.last = now;
      if (frames.on) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  return () =>
    page.evaluate(() => {
      const frames = Reflect.get(window, 'benchFrames') as { count: number; longest: number; start: number; on: boolean };
      frames.on = false;
      return { count: frames.count, longest: frames.longest, ms: performance.now() - frames.start };
    });
}

async function measured(bench: Bench, act: () => Promise<void>): Promise<Moving> {
  const [main, all] = [await bench.mainThreadMs(), await bench.processorMs()];
  const stop = await countFrames(bench);
  await act();
  const frames = await stop();
  const [mainAfter, allAfter] = [await bench.mainThreadMs(), await bench.processorMs()];
  return {
    fps: (frames.count * 1000) / frames.ms,
    mainThreadMs: (mainAfter - main) / frames.count,
    processorMs: (allAfter - all) / frames.count,
    longestFrameMs: frames.longest,
  };
}

/** Drags from this point in circles for `ms`. */
export async function dragFigures(bench: Bench, from: { x: number; y: number }, ms: number): Promise<Moving> {
  const { mouse } = bench.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  const figures = await measured(bench, async () => {
    const end = Date.now() + ms;
    for (let step = 0; Date.now() < end; step += 1) await mouse.move(from.x + Math.sin(step / 9) * 160, from.y + Math.cos(step / 9) * 110);
  });
  await mouse.up();
  return figures;
}

/** Zooms in and out with the wheel over this point for `ms`. */
export async function wheelFigures(bench: Bench, at: { x: number; y: number }, ms: number): Promise<Moving> {
  const { mouse } = bench.page;
  await mouse.move(at.x, at.y);
  return measured(bench, async () => {
    const end = Date.now() + ms;
    for (let step = 0; Date.now() < end; step += 1) await mouse.wheel(0, step % 24 < 12 ? -30 : 30);
  });
}

/** Scrolls whatever lies under the point up and down for `ms`. */
export async function scrollFigures(bench: Bench, at: { x: number; y: number }, ms: number): Promise<Moving> {
  const { mouse } = bench.page;
  await mouse.move(at.x, at.y);
  return measured(bench, async () => {
    const end = Date.now() + ms;
    for (let step = 0; Date.now() < end; step += 1) {
      const turn = step % 40 < 20 ? 1 : -1;
      await mouse.wheel(step % 80 < 40 ? 0 : 90 * turn, step % 80 < 40 ? 90 * turn : 0);
    }
  });
}
