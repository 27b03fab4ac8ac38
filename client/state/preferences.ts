/** What one browser remembers for its user: language, theme, whether the help was seen. Nothing about a person. */
import { create } from 'zustand';

export type Language = 'nl' | 'en';
export type Theme = 'licht' | 'donker';

interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly welcomed: boolean;
  readonly shortcuts: boolean;
  /** The second theme, with more contrast. */
  readonly contrast: boolean;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  setWelcomed(): void;
  setShortcuts(on: boolean): void;
  setContrast(on: boolean): void;
}

/** Reading may be forbidden (private mode, a policy): then nothing is remembered and all works. */
function remembered(key: string): string | null {
  try {
    return window.localStorage.getItem(`wijkweb.${key}`);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    window.localStorage.setItem(`wijkweb.${key}`, value);
  } catch {
    // Not remembered; the choice holds till the page closes.
  }
}

function startTheme(): Theme {
  const kept = remembered('thema');
  if (kept === 'licht' || kept === 'donker') return kept;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'donker' : 'licht';
}

function startContrast(): boolean {
  const kept = remembered('contrast');
  return kept === null ? window.matchMedia('(prefers-contrast: more)').matches : kept === 'meer';
}

export const usePreferences = create<Preferences>((set) => ({
  language: remembered('taal') === 'en' ? 'en' : 'nl',
  theme: startTheme(),
  welcomed: remembered('welkom') === 'gezien',
  shortcuts: remembered('toetsen') !== 'uit',
  contrast: startContrast(),
  setLanguage(language) {
    remember('taal', language);
    set({ language });
  },
  setTheme(theme) {
    remember('thema', theme);
    set({ theme });
  },
  setWelcomed() {
    remember('welkom', 'gezien');
    set({ welcomed: true });
  },
  setShortcuts(shortcuts) {
    remember('toetsen', shortcuts ? 'aan' : 'uit');
    set({ shortcuts });
  },
  setContrast(contrast) {
    remember('contrast', contrast ? 'meer' : 'gewoon');
    set({ contrast });
  },
}));
