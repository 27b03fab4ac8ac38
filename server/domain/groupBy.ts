/** Adds a value to the list under a key. */
export function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

/** What each item gives, in lists by key and in the order of the items. Node 20 has no Map.groupBy. */
export function groupBy<T, K, V>(items: Iterable<T>, keyOf: (item: T) => K, partOf: (item: T) => V): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const item of items) addTo(groups, keyOf(item), partOf(item));
  return groups;
}
