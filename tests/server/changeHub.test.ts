import { describe, expect, it } from 'vitest';
import { createChangeHub } from '../../server/live/changeHub.ts';
import type { ChangeLine } from '../../server/store/changeLog.ts';

function line(seq: number): ChangeLine {
  return {
    id: `c${seq}`,
    networkId: 'n-x',
    seq,
    at: '2026-11-22T10:00:00Z',
    actor: 'iemand',
    commandId: `c${seq}`,
    kind: 'change',
    entityKind: 'partner',
    entityId: 'p-x',
    title: 'x',
    before: null,
    after: null,
    meetingId: null,
    undoes: null,
  };
}

describe('Who follows a network', () => {
  it('is woken when somebody else read the first change before the network was told of it', async () => {
    const log: ChangeLine[] = [];
    const hub = createChangeHub(async (afterSeq) => log.filter((one) => one.seq > afterSeq));
    const early = hub.pause();
    expect(await hub.linesAfter(0)).toEqual([]);
    log.push(line(1));
    expect((await hub.linesAfter(0)).map((one) => one.seq)).toEqual([1]);
    hub.look();
    await early.done;
    expect((await hub.linesAfter(0)).map((one) => one.seq)).toEqual([1]);
  }, 2_000);
});
