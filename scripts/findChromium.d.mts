/** Where the browser for the journeys is; `path: null` comes with advice for people. */
export function findChromium(): { readonly path: string; readonly advice: null } | { readonly path: null; readonly advice: string };
