import type { ReactNode } from 'react';
import type { Failure } from '../api/failure.ts';
import { useText } from '../text/index.ts';
import { Button } from './Button.tsx';
import { Icon, type IconName } from './icons.tsx';

interface StateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly icon?: IconName;
  /** 1 when this is all there is on the page. */
  readonly level?: 1 | 2;
}

/** Says what happened, what is safe, and what next. */
function StateCard({ title, children, actions, icon, level = 2 }: StateProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className="ww-state">
      {icon && (
        <span className={`ww-state__icon ww-state__icon--${icon}`}>
          <Icon name={icon} size={30} />
        </span>
      )}
      <Heading>{title}</Heading>
      {children !== undefined && <div className="ww-state__text">{children}</div>}
      {actions !== undefined && <div className="ww-row ww-state__actions">{actions}</div>}
    </div>
  );
}

/** While an answer comes; `what` names it: "Partners laden…". */
export function Loading({ what }: { readonly what?: string }) {
  const t = useText('common');
  return (
    <div className="ww-loading" role="status">
      <span className="ww-loading__bar" aria-hidden="true" />
      {what === undefined ? t('loading') : t('loadingWhat', { what })}
    </div>
  );
}

/** Nothing there, with what to do next. */
export function Empty(props: StateProps) {
  return <StateCard {...props} />;
}

/** Not for this viewer. */
export function Refused({ title, actions, level = 2 }: Partial<Pick<StateProps, 'title' | 'actions' | 'level'>>) {
  const t = useText('common');
  return (
    <StateCard title={title ?? t('state.refusedTitle')} icon="lock" actions={actions} level={level}>
      {t('state.refusedText')}
    </StateCard>
  );
}

interface FailedProps extends Partial<Pick<StateProps, 'title' | 'level'>> {
  readonly failure: Failure;
  readonly retry: () => void;
}

/** Why an answer did not come, in words, with a way on. Knows refused, missing, offline and failed apart. */
export function Failed({ failure, retry, title, level = 2 }: FailedProps) {
  const t = useText('common');
  const again = (
    <Button variant="primary" onClick={retry}>
      {t('retry')}
    </Button>
  );
  if (failure.kind === 'refused') return <Refused level={level} />;
  if (failure.kind === 'missing')
    return (
      <StateCard title={t('state.missingTitle')} level={level}>
        {t('state.missingText')}
      </StateCard>
    );
  if (failure.kind === 'offline')
    return (
      <StateCard title={t('state.offlineTitle')} icon="cloudOff" actions={again} level={level}>
        {t('state.offlineText')}
      </StateCard>
    );
  return (
    <StateCard title={title ?? t('state.failedTitle')} icon="warning" actions={again} level={level}>
      <p>{t('state.failedText')}</p>
      {failure.reference !== null && <p className="ww-muted">{t('state.reference', { reference: failure.reference })}</p>}
    </StateCard>
  );
}
