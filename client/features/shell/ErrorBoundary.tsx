import { Component, type ReactNode } from 'react';
import { textOf } from '../../text/index.ts';
import { Button, Empty } from '../../ui/index.ts';

interface Props {
  /** Another key, another try: a page that broke does not break the next one. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

/** Keeps a broken part from taking the whole screen with it. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean; readonly key: string }> {
  override state = { broken: false, key: this.props.resetKey };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  static getDerivedStateFromProps(props: Props, state: { readonly broken: boolean; readonly key: string }) {
    return props.resetKey === state.key ? null : { broken: false, key: props.resetKey };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    const t = textOf('shell');
    return (
      <Empty
        title={t('crashTitle')}
        icon="warning"
        actions={
          <Button variant="primary" onClick={() => window.location.reload()}>
            {t('reload')}
          </Button>
        }
      >
        {t('crashText')}
      </Empty>
    );
  }
}
