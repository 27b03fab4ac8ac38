/** What one compares with: a page with nothing on it but Cytoscape, the same nodes in a grid and the same ties. */
import { fileURLToPath } from 'node:url';
import type { NetworkFile } from '../../../server/domain/records.ts';
import { type Bench, openBench } from './benchPage.ts';
import { dragFigures, type Moving } from './moving.ts';

const CYTOSCAPE = fileURLToPath(new URL('../../../node_modules/cytoscape/dist/cytoscape.min.js', import.meta.url));

export interface BareFigures {
  /** From data at hand to drawn. */
  readonly firstMs: number;
  /** Of the main thread meanwhile. */
  readonly mainThreadMs: number;
  readonly panning: Moving;
}

async function draw({ page }: Bench, network: NetworkFile): Promise<number> {
  const nodes = network.partners.map(({ id, name }) => ({ data: { id, label: name } }));
  const edges = network.collaborations.map(({ id, fromId, toId }) => ({ data: { id, source: fromId, target: toId } }));
  return page.evaluate(
    ([someNodes, someEdges]) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const make = Reflect.get(window, 'cytoscape') as (options: object) => { one(event: string, done: () => void): void };
        const cy = make({
          container: document.querySelector('#cy'),
          elements: { nodes: someNodes, edges: someEdges },
          style: [{ selector: 'node', style: { label: 'data(label)' } }],
          layout: { name: 'grid' },
        });
        cy.one('render', () => requestAnimationFrame(() => resolve(performance.now() - start)));
      }),
    [nodes, edges] as const,
  );
}

/** Draws the network's nodes with bare Cytoscape and drags it about. */
export async function barePage(network: NetworkFile, dragMs: number): Promise<BareFigures> {
  const bench = await openBench();
  try {
    await bench.page.setContent('<div id="cy" style="position:absolute;inset:0"></div>');
    await bench.page.addScriptTag({ path: CYTOSCAPE });
    const before = await bench.mainThreadMs();
    const firstMs = await draw(bench, network);
    const mainThreadMs = (await bench.mainThreadMs()) - before;
    const panning = await dragFigures(bench, { x: 720, y: 450 }, dragMs);
    return { firstMs, mainThreadMs, panning };
  } finally {
    await bench.close();
  }
}
