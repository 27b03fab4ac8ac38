/**
 * All words on the screen. Dutch is the source: what surrounds every page is always there, the words of a page come with it.
 * English comes when a hand goes to the switch, or when the first page has long been there, so that the switch is at once. An English key
 * that is missing does not compile.
 */
import { create } from 'zustand';
import { type Language, usePreferences } from '../state/preferences.ts';
import common from './nl/common.ts';
import forms from './nl/forms.ts';
import help from './nl/help.ts';
import type { nl } from './nl/index.ts';
import shell from './nl/shell.ts';
import { type KeyOf, type Texts, type Translate, translator } from './translate.ts';

type AllTexts = typeof nl;
export type Namespace = keyof AllTexts;
/** Every key of a namespace that leads to a text. */
export type TextKey<N extends Namespace> = KeyOf<AllTexts[N]>;
/** `t` of a namespace. */
export type Text<N extends Namespace> = Translate<TextKey<N>>;

/** The words that come with a page. A test walks the pages' imports and holds each to what it asks for here. */
const withPages = {
  network: () => import('./nl/network.ts'),
  coverage: () => import('./nl/coverage.ts'),
  wijk: () => import('./nl/wijk.ts'),
  partners: () => import('./nl/partners.ts'),
  history: () => import('./nl/history.ts'),
};
export type PageNamespace = keyof typeof withPages;

const texts: { nl: Partial<Record<Namespace, Texts>>; en: AllTexts | null } = { nl: { common, shell, forms, help }, en: null };
const made = new Map<string, unknown>();
/** The language the words are in now: the chosen one, once its words are there. */
const useShown = create<{ readonly language: Language }>(() => ({ language: 'nl' }));

/** Gets the words of a language; done at once when they are there. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'en') texts.en ??= (await import('./en/index.ts')).en;
  if (usePreferences.getState().language === language) useShown.setState({ language });
}

/** Fetches English before it is asked for. */
export function prefetchEnglish(): void {
  import('./en/index.ts').then(({ en }) => (texts.en ??= en)).catch(() => undefined);
}

usePreferences.subscribe(({ language }, before) => {
  if (language !== before.language) loadLanguage(language).catch(() => undefined);
});

/** Gets the Dutch words of a page, before it is shown. */
export async function loadTexts(namespaces: readonly PageNamespace[]): Promise<void> {
  await Promise.all(
    namespaces.map(async (namespace) => {
      texts.nl[namespace] ??= (await withPages[namespace]()).default;
    }),
  );
}

function textIn<N extends Namespace>(namespace: N, language: Language): Text<N> {
  const key = `${language}.${namespace}`;
  const known = made.get(key) as Text<N> | undefined;
  if (known !== undefined) return known;
  const words = (texts[language] ?? texts.nl)[namespace];
  const text = translator<TextKey<N>>(words ?? {}, language);
  if (words !== undefined) made.set(key, text);
  return text;
}

/** The words of one feature: `const t = useText('network'); t('title')`. */
export function useText<N extends Namespace>(namespace: N): Text<N> {
  return textIn(
    namespace,
    useShown((state) => state.language),
  );
}

/** The words of one feature outside a component. */
export function textOf<N extends Namespace>(namespace: N): Text<N> {
  return textIn(namespace, useShown.getState().language);
}

export * from './format.ts';
export { Trans } from './Trans.tsx';
