import { describe, expect, it } from 'vitest';
import { newId } from '../../support/askProduct.ts';
import { createPartner, resultOf } from '../../support/partnerCommands.ts';
import { NETWORK_ID, runProduct } from './httpServer.ts';
import { greetedTalk, openTalk, type Talk } from './socketTalk.ts';

const server = runProduct({ writes: true });
const FOLLOW =
  'subscription Follow($id: ID!, $seq: Int!) { networkChanged(networkId: $id, afterSeq: $seq) { seq commandId entityId title } }';

function follow(talk: Talk, id: string, seq = 0): void {
  talk.send({ id, type: 'subscribe', payload: { query: FOLLOW, variables: { id: NETWORK_ID, seq } } });
}

function seqsOf(talk: Talk, id: string): readonly number[] {
  return talk.messages
    .filter((message) => message.type === 'next' && message.id === id)
    .map((message) => (message.payload as { data: { networkChanged: { seq: number } } }).data.networkChanged.seq);
}

async function until(condition: () => boolean, patienceMs = 10_000): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  while (!condition() && Date.now() < giveUpAt) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(condition()).toBe(true);
}

describe('a socket that does not keep to the protocol', () => {
  it('263: from a page of another site is refused', async () => {
    await expect(openTalk(server.url, { origin: 'https://evil.example' })).rejects.toThrow('403');
  });

  it('263: to another name than this machine is refused, so that no name can be made to point here', async () => {
    await expect(
      openTalk(server.url, { host: `evil.example:${server.port}`, origin: `http://evil.example:${server.port}` }),
    ).rejects.toThrow('403');
  });

  it('265: that never introduces itself is hung up on within 5 seconds', async () => {
    const talk = await openTalk(server.url);
    expect((await talk.ended(8000)).code).toBe(4408);
  });

  it('267: that introduces itself twice', async () => {
    const talk = await greetedTalk(server.url);
    talk.send({ type: 'connection_init' });
    expect((await talk.ended()).code).toBe(4429);
  });

  it('267: that subscribes before it introduced itself', async () => {
    const talk = await openTalk(server.url);
    follow(talk, '1');
    expect((await talk.ended()).code).toBe(4401);
  });

  it('267: that uses an id twice', async () => {
    const talk = await greetedTalk(server.url);
    follow(talk, '1');
    follow(talk, '1');
    expect((await talk.ended()).code).toBe(4409);
  });

  it.each(['geen json', '[]', '{"type":"onbekend"}', '{"type":"subscribe"}'])('267: that says %j', async (junk) => {
    const talk = await greetedTalk(server.url);
    talk.send(junk);
    expect((await talk.ended()).code).toBe(4400);
  });

  it('269: that sends a message of 1 MiB', async () => {
    const talk = await greetedTalk(server.url);
    talk.send({ id: '1', type: 'subscribe', payload: { query: `#${'a'.repeat(1_048_576)}` } });
    expect((await talk.ended()).code).toBe(1009);
    expect(server.output()).not.toMatch(/\bat .*\(/);
  });

  it('271: that subscribes 40 times', async () => {
    const talk = await greetedTalk(server.url);
    for (let turn = 0; turn < 40; turn += 1) follow(talk, `s${turn}`);
    expect((await talk.ended()).code).toBe(4429);
  });

  it.each([
    ['a slip', 'subscription { networkChanged(networkId: "x", afterSeq: 0) { sek } }'],
    ['what asks too much', `query { ${Array.from({ length: 101 }, (_, index) => `a${index}: viewer { role }`).join(' ')} }`],
    ['the contract', '{ __schema { types { name } } }'],
    ['broken words', 'subscription {'],
  ])('is told off for %s without a hint, and stays', async (_what, query) => {
    const talk = await greetedTalk(server.url);
    talk.send({ id: '1', type: 'subscribe', payload: { query } });
    const { payload } = await talk.next('error');
    expect(JSON.stringify(payload)).not.toMatch(/did you mean|node_modules|\bat .*\(/i);
    talk.send({ type: 'ping' });
    await talk.next('pong');
    talk.socket.close();
  });

  it('281: that wants to follow a network that is not there is refused', async () => {
    const talk = await greetedTalk(server.url);
    talk.send({ id: '1', type: 'subscribe', payload: { query: FOLLOW, variables: { id: 'n-elders', seq: 0 } } });
    const { payload } = await talk.next('next');
    expect(payload).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    await talk.next('complete');
    talk.socket.close();
  });
});

describe('whoever follows a network', () => {
  it('279: gets what it missed and then what comes, in order and without a hole', async () => {
    const first = resultOf(await createPartner(server.url, NETWORK_ID, { name: 'Gemist 1' }));
    await createPartner(server.url, NETWORK_ID, { name: 'Gemist 2' });
    const talk = await greetedTalk(server.url);
    const from = Number(first.seq) - 1;
    follow(talk, '1', from);
    await createPartner(server.url, NETWORK_ID, { name: 'Nieuw' });
    await until(() => seqsOf(talk, '1').length >= 3);
    expect(seqsOf(talk, '1').slice(0, 3)).toEqual([from + 1, from + 2, from + 3]);
    talk.socket.close();
  });

  it('355: every listener sees the same changes in the same order', async () => {
    const start = Number(resultOf(await createPartner(server.url, NETWORK_ID, { name: 'Begin' })).seq);
    const talks = await Promise.all(Array.from({ length: 10 }, () => greetedTalk(server.url)));
    for (const talk of talks) follow(talk, '1', start);
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => createPartner(server.url, NETWORK_ID, { name: `Samen ${index}`, commandId: newId('c-') })),
    );
    await until(() => talks.every((talk) => seqsOf(talk, '1').length === 30));
    for (const talk of talks) {
      expect(seqsOf(talk, '1')).toEqual(Array.from({ length: 30 }, (_, index) => start + 1 + index));
      talk.socket.close();
    }
  });

  it('sees a change within a second', async () => {
    const talk = await greetedTalk(server.url);
    const start = Number(resultOf(await createPartner(server.url, NETWORK_ID, { name: 'Nulpunt' })).seq);
    follow(talk, '1', start);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const sent = Date.now();
    await createPartner(server.url, NETWORK_ID, { name: 'Snel' });
    await until(() => seqsOf(talk, '1').length > 0);
    expect(Date.now() - sent).toBeLessThan(1000);
    talk.socket.close();
  });

  it('273: and reads nothing costs the program no more than a buffer', async () => {
    const slow = await greetedTalk(server.url);
    follow(slow, '1', 0);
    await slow.next('next');
    slow.socket.pause();
    const before = await server.residentBytes();
    for (let turn = 0; turn < 20; turn += 1) {
      await Promise.all(
        Array.from({ length: 20 }, () => createPartner(server.url, NETWORK_ID, { name: 'Veel', description: 'x'.repeat(1900) })),
      );
    }
    expect((await server.residentBytes()) - before).toBeLessThan(100_000_000);
    slow.socket.terminate();
  });
});
