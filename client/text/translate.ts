/**
 * Words by key. A library for this costs a sixth of the whole first load; this is what we use of one: keys with dots, `{{name}}`,
 * and `_one` / `_other` chosen by `count`. A key that does not exist, or an English text that is missing, does not compile.
 */

export interface Texts {
  readonly [key: string]: string | Texts;
}

/** `a_one` and `a_other` are asked for as `a`. */
type WithoutPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
/** Every key that leads to a text: `state.failedTitle`. */
export type KeyOf<T> = { [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${KeyOf<T[K]>}` }[keyof T & string];

export type Values = Readonly<Record<string, unknown>>;

export interface Translate<K extends string> {
  (key: K, values?: Values): string;
  /** The text before its values are put in. */
  template(key: K, values?: Values): string;
  /** The text under a key that may not exist, or undefined. */
  find(key: string): string | undefined;
}

function lookUp(texts: Texts, path: string): string | undefined {
  let found: string | Texts | undefined = texts;
  for (const part of path.split('.')) {
    if (typeof found !== 'object' || !Object.hasOwn(found, part)) return undefined;
    found = found[part];
  }
  return typeof found === 'string' ? found : undefined;
}

/** Puts the values in; a name the values do not have stays empty. Values are text, never markup. */
export function fill(template: string, values: Values = {}): string {
  return template.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
    const value = values[name];
    return value === undefined || value === null ? '' : String(value);
  });
}

/** The function that says the words of `texts` in a language. */
export function translator<K extends string>(texts: Texts, language: string): Translate<K> {
  const plural = new Intl.PluralRules(language);
  const template = (key: K, values?: Values): string => {
    const count = values?.count;
    const counted = typeof count === 'number' ? lookUp(texts, `${key}_${plural.select(count) === 'one' ? 'one' : 'other'}`) : undefined;
    return counted ?? lookUp(texts, key) ?? lookUp(texts, `${key}_other`) ?? key;
  };
  const translate = (key: K, values?: Values): string => fill(template(key, values), values);
  return Object.assign(translate, { template, find: (key: string) => lookUp(texts, key) });
}
