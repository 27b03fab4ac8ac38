import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

export const LIMITS = { depth: 12, aliases: 50, rootFields: 20, fields: 1_500, directives: 50, tokens: 4_000, cost: 60_000 } as const;

interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}
const NOTHING: Size = { depth: 0, fields: 0, aliases: 0, directives: 0 };

/** A validation rule that refuses operations too deep, too wide or with too many aliases, fragments counted where they are used. */
export function limitQuery(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const problem = problemOf(document);
      if (problem !== undefined) context.reportError(new GraphQLError(problem, { extensions: { code: 'QUERY_TOO_LARGE' } }));
    },
  };
}

/** What is too much, or undefined. */
export function problemOf(document: DocumentNode): string | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measure = createMeasure(fragments);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const size = measure(definition.selectionSet);
    if (size.depth > LIMITS.depth) return `deeper than ${LIMITS.depth}`;
    if (size.fields > LIMITS.fields) return `more than ${LIMITS.fields} fields`;
    if (size.aliases > LIMITS.aliases) return `more than ${LIMITS.aliases} aliases`;
    if (size.directives > LIMITS.directives) return `more than ${LIMITS.directives} directives`;
    if (definition.selectionSet.selections.length > LIMITS.rootFields) return `more than ${LIMITS.rootFields} root fields`;
  }
  return undefined;
}

/** Each fragment is measured once, so a fragment bomb costs no more than its text; a cycle counts as nothing (another rule refuses it). */
function createMeasure(fragments: ReadonlyMap<string, FragmentDefinitionNode>): (set: SelectionSetNode) => Size {
  const known = new Map<string, Size>();
  const measureFragment = (name: string): Size => {
    const done = known.get(name);
    if (done !== undefined) return done;
    known.set(name, NOTHING);
    const fragment = fragments.get(name);
    const size = fragment === undefined ? NOTHING : measure(fragment.selectionSet);
    known.set(name, size);
    return size;
  };
  const measure = (set: SelectionSetNode): Size => {
    let total = NOTHING;
    for (const selection of set.selections) {
      const own = selection.directives?.length ?? 0;
      if (selection.kind === Kind.FRAGMENT_SPREAD) total = together(total, measureFragment(selection.name.value), own);
      else if (selection.kind === Kind.INLINE_FRAGMENT) total = together(total, measure(selection.selectionSet), own);
      else {
        const below = selection.selectionSet === undefined ? NOTHING : measure(selection.selectionSet);
        const field = {
          depth: below.depth + 1,
          fields: below.fields + 1,
          aliases: below.aliases + (selection.alias === undefined ? 0 : 1),
          directives: below.directives,
        };
        total = together(total, field, own);
      }
    }
    return total;
  };
  return measure;
}

function together(a: Size, b: Size, directives: number): Size {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: a.fields + b.fields,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives + directives,
  };
}
