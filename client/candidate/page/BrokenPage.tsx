import { Component, type ReactNode } from 'react';
import { useText } from '../useText.ts';
import { Page } from './Page.tsx';

/** Catches what went wrong while drawing. Confirmed answers are in the journal, so reloading is safe. */
export class BrokenPage extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Reload /> : this.props.children;
  }
}

function Reload() {
  const { general } = useText();
  return (
    <Page title={general.brokenTitle}>
      <h1>{general.brokenTitle}</h1>
      <p>{general.brokenText}</p>
      <div className="page-actions">
        <button type="button" className="button button-primary" onClick={() => location.reload()}>
          {general.reload}
        </button>
      </div>
    </Page>
  );
}
