/** The layout this browser last showed of a network: ids and spots, no names. Opening it again shows the same picture at once. */
import type { Layout } from '../../model/layout.ts';

const PREFIX = 'wijkweb.beeld.';
const MOST_KEPT = 4;

interface KeptText {
  readonly form: 2;
  readonly layout: Omit<Layout, 'x' | 'y' | 'hub'>;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly hub: readonly number[];
}

const keyOf = (networkId: string, grouping: string): string => `${PREFIX}${networkId}.${grouping}`;

function isKept(value: unknown): value is KeptText {
  if (typeof value !== 'object' || value === null || !('form' in value) || value.form !== 2) return false;
  if (!('layout' in value) || !('x' in value) || !('y' in value) || !('hub' in value)) return false;
  return Array.isArray(value.x) && Array.isArray(value.y) && Array.isArray(value.hub) && typeof value.layout === 'object';
}

/** The kept layout, or null when there is none that can be read. */
export function recallLayout(networkId: string, grouping: string): Layout | null {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(keyOf(networkId, grouping)) ?? 'null');
    if (!isKept(value)) return null;
    return { ...value.layout, x: Float64Array.from(value.x), y: Float64Array.from(value.y), hub: Uint8Array.from(value.hub) };
  } catch {
    return null;
  }
}

function forgetOthers(key: string): void {
  const keys = Object.keys(window.localStorage).filter((each) => each.startsWith(PREFIX) && each !== key);
  for (const each of keys.slice(0, Math.max(0, keys.length - MOST_KEPT + 1))) window.localStorage.removeItem(each);
}

/** Keeps it where the browser allows. */
export function keepLayout(networkId: string, grouping: string, layout: Layout): void {
  const { x, y, hub, ...rest } = layout;
  const kept: KeptText = { form: 2, layout: rest, x: [...x], y: [...y], hub: [...hub] };
  try {
    const key = keyOf(networkId, grouping);
    forgetOthers(key);
    window.localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Not kept: the same layout is worked out again next time.
  }
}
