/** How Cytoscape draws marks and ties. Selectors are written here, never made from what people typed; all looks come as data. */
import type { StylesheetJson } from 'cytoscape';

export const STYLE: StylesheetJson = [
  {
    selector: 'node',
    style: {
      shape: 'data(shape)' as 'ellipse',
      width: 'data(width)',
      height: 'data(height)',
      'background-color': 'data(fill)',
      'border-width': 'data(border)',
      'border-color': 'data(line)',
      'border-style': 'data(dash)' as 'solid',
      'border-join': 'round',
      'z-index': 'data(z)' as unknown as number,
      'overlay-opacity': 0,
      'underlay-opacity': 0,
    },
  },
  {
    selector: 'edge',
    style: {
      width: 'data(width)',
      'line-color': 'data(colour)',
      'line-opacity': 'data(opacity)' as unknown as number,
      'curve-style': 'straight',
      'overlay-opacity': 0,
      'underlay-opacity': 0,
      events: 'no',
    },
  },
  {
    selector: 'edge[bend != 0]',
    style: {
      'curve-style': 'unbundled-bezier',
      'control-point-distances': 'data(bend)' as unknown as number[],
      'control-point-weights': [0.5],
    },
  },
  { selector: 'edge[dash = "dotted"]', style: { 'line-style': 'dashed', 'line-dash-pattern': [0.5, 4.2], 'line-cap': 'round' } },
  { selector: 'edge[dash = "dashed"]', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 4] } },
  {
    selector: 'edge[?arrow]',
    style: { 'target-arrow-shape': 'triangle', 'target-arrow-color': 'data(colour)', 'arrow-scale': 0.95 },
  },
];
