import type { ReactNode } from 'react';
import { useText } from '../text/index.ts';

export type Tone = 'plain' | 'ok' | 'warn' | 'gap' | 'action';

/** A short word about a thing. The tone is never the only carrier: the word says it. */
export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`nl-data-badge ww-badge ww-badge--${tone}`}>{children}</span>;
}

/** "voorbeeld": invented for the demo. */
export function ExampleBadge() {
  const t = useText('common');
  return (
    <span className="nl-data-badge ww-badge ww-badge--example" title={t('exampleMeaning')}>
      {t('example')}
    </span>
  );
}

/** "schatting": a number that was estimated. */
export function EstimateBadge() {
  const t = useText('common');
  return <span className="nl-data-badge ww-badge ww-badge--example">{t('estimate')}</span>;
}

export function CountBadge({ count }: { readonly count: number | string }) {
  return <span className="nl-number-badge ww-count-badge">{count}</span>;
}
