import { describe, expect, it } from 'vitest';
import { Gate } from '../../../server/store/gate.ts';

describe('a gate with places', () => {
  it('lets in as many as it has places, and the next in order of coming', async () => {
    const gate = new Gate('writes', 1, 10);
    const order: number[] = [];
    const leave = await gate.enter(1_000);
    const waiting = [1, 2, 3].map(async (nr) => {
      const go = await gate.enter(1_000);
      order.push(nr);
      go();
    });
    expect(order).toEqual([]);
    leave();
    leave();
    await Promise.all(waiting);
    expect(order).toEqual([1, 2, 3]);
  });

  it('tells who comes when the queue is full that it is busy', async () => {
    const gate = new Gate('writes', 1, 1);
    const leave = await gate.enter(1_000);
    const second = gate.enter(1_000);
    await expect(gate.enter(1_000)).rejects.toMatchObject({ kind: 'busy', message: expect.stringContaining('1 writes are waiting') });
    leave();
    (await second)();
  });

  it('sends away who waited too long, and keeps no place for them', async () => {
    const gate = new Gate('reads', 1, 5);
    const leave = await gate.enter(1_000);
    await expect(gate.enter(20)).rejects.toMatchObject({ kind: 'busy' });
    leave();
    (await gate.enter(20))();
  });
});
