/** All words on the screen. Dutch is the source; an English key that is missing does not compile. */
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { usePreferences } from '../state/preferences.ts';
import enCommon from './en/common.ts';
import enCoverage from './en/coverage.ts';
import enForms from './en/forms.ts';
import enHelp from './en/help.ts';
import enHistory from './en/history.ts';
import enNetwork from './en/network.ts';
import enPartners from './en/partners.ts';
import enShell from './en/shell.ts';
import enWijk from './en/wijk.ts';
import nlCommon from './nl/common.ts';
import nlCoverage from './nl/coverage.ts';
import nlForms from './nl/forms.ts';
import nlHelp from './nl/help.ts';
import nlHistory from './nl/history.ts';
import nlNetwork from './nl/network.ts';
import nlPartners from './nl/partners.ts';
import nlShell from './nl/shell.ts';
import nlWijk from './nl/wijk.ts';

export const nl = {
  common: nlCommon,
  shell: nlShell,
  partners: nlPartners,
  forms: nlForms,
  history: nlHistory,
  help: nlHelp,
  network: nlNetwork,
  coverage: nlCoverage,
  wijk: nlWijk,
};
export const en: typeof nl = {
  common: enCommon,
  shell: enShell,
  partners: enPartners,
  forms: enForms,
  history: enHistory,
  help: enHelp,
  network: enNetwork,
  coverage: enCoverage,
  wijk: enWijk,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof nl;
    returnNull: false;
  }
}

void i18next.use(initReactI18next).init({
  resources: { nl, en },
  lng: usePreferences.getState().language,
  fallbackLng: 'nl',
  defaultNS: 'common',
  // React writes text as text; escaping twice would show `&amp;`.
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  initAsync: false,
});

export type Namespace = keyof typeof nl;

/** The words of one feature: `const t = useText('network'); t('title')`. */
export function useText<N extends Namespace>(namespace: N) {
  return useTranslation(namespace).t;
}

/** The words of one feature outside a component. */
export function textOf<N extends Namespace>(namespace: N) {
  return i18next.getFixedT(null, namespace);
}

export * from './format.ts';
export { i18next };
