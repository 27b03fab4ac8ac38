/** Brings Cytoscape's elements in step with a scene: only what differs is added, changed or removed. Elements are found by id, never by selector. */
import type { Core, ElementDefinition } from 'cytoscape';
import { sizeOf } from '../model/pictureNodes.ts';
import type { Scene, SceneNode, SceneTie } from '../model/pictureScene.ts';
import { tieStyle } from '../model/pictureTies.ts';
import type { CanvasTokens } from './canvasTokens.ts';

const Z: Readonly<Record<SceneNode['tone'], number>> = { dim: 1, rest: 2, focus: 3, selected: 4 };

type LookData = Readonly<Record<string, string | number>>;

function nodeData(node: SceneNode, tokens: CanvasTokens): LookData {
  const { width, height } = sizeOf(node.shape, node.radius);
  const dim = node.tone === 'dim' || node.mark === 'went';
  const colours = tokens.group[node.group];
  return {
    width,
    height,
    shape: node.shape,
    fill: dim ? tokens.colour.tile : colours.fill,
    line: dim ? tokens.colour['node-dim'] : colours.line,
    border: (dim ? 1.2 : 1.5) * Math.min(1, node.radius / 11),
    dash: node.shape === 'round-diamond' || node.mark === 'went' ? 'dashed' : 'solid',
    z: Z[node.tone],
  };
}

function tieColour(tie: SceneTie, tokens: CanvasTokens): string {
  if (tie.tone === 'dim') return tokens.colour['edge-dim'];
  if (tie.tone === 'came') return tokens.colour.ok;
  if (tie.tone === 'went') return tokens.colour.gap;
  if (tie.tone === 'rest') return tie.kind === 0 ? tokens.colour.ref : tokens.colour.edge;
  return tie.kind === 0 ? tokens.colour.ref : tokens.colour['edge-focus'];
}

function tieData(tie: SceneTie, tokens: CanvasTokens, faint: boolean): LookData {
  const style = tieStyle(tie.kind);
  const dash = tie.tone === 'went' ? 'dashed' : style.dash;
  return {
    width: tie.width,
    colour: tieColour(tie, tokens),
    dash,
    arrow: style.arrow ? 1 : 0,
    bend: Math.round(tie.bend * 10) / 10,
    opacity: faint && tie.tone === 'rest' ? 0.6 : 1,
  };
}

interface Known {
  readonly look: string;
  readonly spot: string;
}

/** Prefixes keep the ids of partners and of ties apart, and out of Cytoscape's own words. */
const nodeKey = (id: string): string => `n:${id}`;

export interface CanvasElements {
  show(scene: Scene, tokens: CanvasTokens): void;
  /** The partner's id of a Cytoscape id. */
  partnerId(elementId: string): string;
  nodeKey(id: string): string;
  /** A hand moved it: whatever the next scene says of its spot counts. */
  moved(id: string): void;
}

function wantedNodes(scene: Scene, tokens: CanvasTokens): Map<string, { definition: ElementDefinition; known: Known }> {
  const wanted = new Map<string, { definition: ElementDefinition; known: Known }>();
  for (const node of scene.nodes) {
    const data = nodeData(node, tokens);
    const key = nodeKey(node.id);
    wanted.set(key, {
      definition: { group: 'nodes', data: { ...data, id: key }, position: { x: node.x, y: node.y } },
      known: { look: JSON.stringify(data), spot: `${node.x} ${node.y}` },
    });
  }
  return wanted;
}

function wantedTies(scene: Scene, tokens: CanvasTokens): Map<string, { definition: ElementDefinition; known: Known }> {
  const wanted = new Map<string, { definition: ElementDefinition; known: Known }>();
  for (const tie of scene.ties) {
    const data = tieData(tie, tokens, scene.dense);
    const key = `t:${tie.id}`;
    wanted.set(key, {
      definition: { group: 'edges', data: { ...data, id: key, source: nodeKey(tie.fromId), target: nodeKey(tie.toId) } },
      known: { look: JSON.stringify(data), spot: '' },
    });
  }
  return wanted;
}

/** Remembers what was last shown in this Cytoscape. */
export function canvasElements(cy: Core): CanvasElements {
  const shown = new Map<string, Known>();

  function removeOthers(wanted: ReadonlyMap<string, unknown>): void {
    for (const key of [...shown.keys()]) {
      if (wanted.has(key)) continue;
      cy.getElementById(key).remove();
      shown.delete(key);
    }
  }

  function addOrChange(wanted: ReadonlyMap<string, { definition: ElementDefinition; known: Known }>): void {
    const added: ElementDefinition[] = [];
    for (const [key, { definition, known }] of wanted) {
      const before = shown.get(key);
      if (!before) added.push(definition);
      else {
        if (before.look !== known.look) cy.getElementById(key).data(definition.data);
        if (before.spot !== known.spot && definition.position) cy.getElementById(key).position(definition.position);
      }
      shown.set(key, known);
    }
    if (added.length > 0) cy.add(added);
  }

  return {
    show(scene, tokens) {
      const nodes = wantedNodes(scene, tokens);
      const ties = wantedTies(scene, tokens);
      cy.batch(() => {
        removeOthers(new Map<string, unknown>([...ties, ...nodes]));
        addOrChange(nodes);
        addOrChange(ties);
      });
    },
    partnerId: (elementId) => elementId.slice(2),
    nodeKey,
    moved(id) {
      const known = shown.get(nodeKey(id));
      if (known) shown.set(nodeKey(id), { ...known, spot: '' });
    },
  };
}
