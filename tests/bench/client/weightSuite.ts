/** What a first visit brings over the line, gzipped, and that no other host is asked. */
import { gzipSync } from 'node:zlib';
import { openBench } from './benchPage.ts';
import type { ClientReport } from './clientReport.ts';

interface Visit {
  readonly scripts: ReadonlyMap<string, number>;
  readonly others: readonly string[];
}

const sum = (sizes: Iterable<number>): number => [...sizes].reduce((total, size) => total + size, 0) / 1024;

async function visit(url: string, path: string): Promise<Visit> {
  const bench = await openBench();
  const scripts = new Map<string, number>();
  const others: string[] = [];
  const bodies: Promise<void>[] = [];
  bench.page.on('response', (response) => {
    const address = new URL(response.url());
    if (address.origin !== url && address.protocol.startsWith('http')) others.push(response.url());
    if (!address.pathname.endsWith('.js')) return;
    bodies.push(response.body().then((body) => void scripts.set(address.pathname, gzipSync(body).length)));
  });
  try {
    await bench.page.goto(`${url}${path}`);
    await bench.page.waitForTimeout(2500);
    await Promise.all(bodies);
    return { scripts, others };
  } finally {
    await bench.close();
  }
}

/** First load with and without the canvas. */
export async function weightSuite(report: ClientReport, url: string, networkId: string): Promise<void> {
  report.start('First load, gzipped JavaScript');
  const [partners, network] = [await visit(url, `/${networkId}/partners`), await visit(url, `/${networkId}/netwerk`)];
  report.add({ what: 'a page without the canvas', value: sum(partners.scripts.values()), unit: 'KB', budget: 150 });
  report.add({
    what: 'the network view, canvas and layout worker included',
    value: sum(network.scripts.values()),
    unit: 'KB',
    budget: 330,
  });
  const cytoscape = [...network.scripts].filter(([name]) => name.includes('cytoscape')).map(([, size]) => size);
  report.add({ what: '  of which Cytoscape', value: sum(cytoscape), unit: 'KB' });
  report.add({ what: 'requests to another host', value: partners.others.length + network.others.length, unit: '', budget: 0 });
}
