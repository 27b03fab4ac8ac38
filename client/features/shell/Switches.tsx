import { type Language, usePreferences } from '../../state/preferences.ts';
import { prefetchEnglish, useText } from '../../text/index.ts';
import { IconButton } from '../../ui/index.ts';

const LANGUAGES: readonly { readonly value: Language; readonly name: string }[] = [
  { value: 'nl', name: 'Nederlands' },
  { value: 'en', name: 'English' },
];

/** NL EN: each says its own name in its own language. */
export function LanguageSwitch() {
  const { language, setLanguage } = usePreferences();
  const t = useText('shell');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form.
    <div className="ww-shell-language" role="group" aria-label={t('language')}>
      {LANGUAGES.map(({ value, name }) => (
        <button
          key={value}
          type="button"
          lang={value}
          aria-pressed={language === value}
          title={name}
          onPointerEnter={prefetchEnglish}
          onFocus={prefetchEnglish}
          onClick={() => setLanguage(value)}
        >
          <span aria-hidden="true">{value.toUpperCase()}</span>
          <span className="ww-hidden-text">{name}</span>
        </button>
      ))}
    </div>
  );
}

export function ThemeSwitch() {
  const { theme, setTheme } = usePreferences();
  const t = useText('shell');
  return theme === 'licht' ? (
    <IconButton label={t('dark')} icon="moon" onClick={() => setTheme('donker')} />
  ) : (
    <IconButton label={t('light')} icon="sun" onClick={() => setTheme('licht')} />
  );
}
