/** -1, 0 or 1 by size, of texts by code unit: the same on every machine and in both engines, which no locale is. */
export function compareKeys(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
