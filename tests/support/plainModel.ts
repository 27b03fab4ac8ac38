import { isDeepStrictEqual } from 'node:util';

/**
 * The network as plain objects, changed by plain rules written apart from the server's: what a sequence of commands must end in.
 * A thing is kept under `kind id`; versions and times are left out, for they are the server's own.
 */
export type Thing = { readonly [field: string]: unknown };
type Things = Map<string, Thing>;

export type Step =
  | { readonly do: 'createPartner'; readonly id: string; readonly name: string }
  | { readonly do: 'renamePartner'; readonly id: string; readonly name: string }
  | { readonly do: 'endPartner'; readonly id: string; readonly on: string }
  | { readonly do: 'removePartner'; readonly id: string }
  | { readonly do: 'createActivity'; readonly id: string; readonly partnerIds: readonly string[]; readonly needId: string }
  | { readonly do: 'removeActivity'; readonly id: string }
  | { readonly do: 'collaborate'; readonly id: string; readonly a: string; readonly b: string; readonly level: number }
  | { readonly do: 'relevel'; readonly id: string; readonly level: number }
  | { readonly do: 'uncollaborate'; readonly id: string }
  | { readonly do: 'refer'; readonly id: string; readonly a: string; readonly b: string }
  | { readonly do: 'assess'; readonly needId: string; readonly weight: number; readonly people: number }
  | { readonly do: 'move'; readonly id: string; readonly x: number }
  | { readonly do: 'undo'; readonly step: number };

interface Done {
  readonly before: Things;
  readonly after: Things;
}

export class PlainModel {
  things: Things = new Map();
  readonly #done = new Map<number, Done>();

  /** Takes a step; false when it must be refused, and then nothing changes. */
  take(index: number, step: Step): boolean {
    const before = new Map(this.things);
    const wanted = step.do === 'undo' ? this.#undone(step.step) : next(before, step);
    if (wanted === undefined || hasDangling(wanted)) return false;
    this.things = wanted;
    if (!same(before, wanted)) this.#done.set(index, { before, after: new Map(wanted) });
    return true;
  }

  /** The things as they were before that step, if each of what it touched is still as it left it. */
  #undone(index: number): Things | undefined {
    const done = this.#done.get(index);
    if (done === undefined) return undefined;
    const things = new Map(this.things);
    for (const key of new Set([...done.before.keys(), ...done.after.keys()])) {
      const [was, became] = [done.before.get(key), done.after.get(key)];
      if (isDeepStrictEqual(was, became)) continue;
      if (!isDeepStrictEqual(things.get(key), became)) return undefined;
      if (was === undefined) things.delete(key);
      else things.set(key, was);
    }
    return things;
  }
}

function same(a: Things, b: Things): boolean {
  return isDeepStrictEqual(Object.fromEntries(a), Object.fromEntries(b));
}

function next(things: Things, step: Exclude<Step, { do: 'undo' }>): Things | undefined {
  const made = new Map(things);
  const change = (key: string, over: Thing): Things | undefined => {
    const old = made.get(key);
    return old && made.set(key, { ...old, ...over });
  };
  const create = (key: string, thing: Thing): Things | undefined => (made.has(key) ? undefined : made.set(key, thing));
  switch (step.do) {
    case 'createPartner':
      return create(`partner ${step.id}`, { name: step.name, until: null });
    case 'renamePartner':
      return change(`partner ${step.id}`, { name: step.name });
    case 'endPartner':
      return change(`partner ${step.id}`, { until: step.on });
    case 'removePartner':
      return made.has(`partner ${step.id}`) ? withoutPartner(made, step.id) : undefined;
    case 'createActivity':
      return create(`activity ${step.id}`, { partnerIds: [...step.partnerIds].sort(), needId: step.needId });
    case 'removeActivity':
      return made.delete(`activity ${step.id}`) ? made : undefined;
    case 'collaborate':
      return step.a === step.b || areTied(made, step.a, step.b)
        ? undefined
        : create(`collaboration ${step.id}`, { ends: [step.a, step.b].sort(), level: step.level });
    case 'relevel':
      return change(`collaboration ${step.id}`, { level: step.level });
    case 'uncollaborate':
      return made.delete(`collaboration ${step.id}`) ? made : undefined;
    case 'refer':
      return step.a === step.b ? undefined : create(`referral ${step.id}`, { ends: [step.a, step.b] });
    case 'assess':
      return made.set(`assessment ${step.needId}`, { weight: step.weight, people: step.people });
    case 'move':
      return made.has(`partner ${step.id}`) ? made.set(`position ${step.id}`, { x: step.x }) : undefined;
  }
}

function areTied(things: Things, a: string, b: string): boolean {
  return [...things].some(([key, thing]) => key.startsWith('collaboration') && isDeepStrictEqual(thing.ends, [a, b].sort()));
}

function withoutPartner(things: Things, id: string): Things {
  things.delete(`partner ${id}`);
  things.delete(`position ${id}`);
  for (const [key, thing] of things) {
    if (Array.isArray(thing.ends) && thing.ends.includes(id)) things.delete(key);
    if (!Array.isArray(thing.partnerIds) || !thing.partnerIds.includes(id)) continue;
    const partnerIds = thing.partnerIds.filter((one) => one !== id);
    if (partnerIds.length === 0) things.delete(key);
    else things.set(key, { ...thing, partnerIds });
  }
  return things;
}

/** Does something name a partner that is not there? */
function hasDangling(things: Things): boolean {
  const named = [...things.values()].flatMap((thing) => [...asIds(thing.ends), ...asIds(thing.partnerIds)]);
  return named.some((id) => !things.has(`partner ${id}`));
}

function asIds(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
