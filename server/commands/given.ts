/**
 * A field of a change: left out, it stays as it is; given (null too), it is cleaned and taken.
 * `mustBeGiven` is for a new thing, whose required fields are cleaned even when they are left out.
 */
export function given<In, Out>(value: In | undefined, current: Out, clean: (value: In | undefined) => Out, mustBeGiven = false): Out {
  return value === undefined && !mustBeGiven ? current : clean(value);
}
