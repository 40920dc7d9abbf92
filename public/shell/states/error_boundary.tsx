import { Component, useEffect, useState, type ErrorInfo, type ReactNode } from 'react';
import { BrokenRegion } from './broken_region';
import { messages } from './messages';

/**
 * Dispatched on `window` with `detail: '<region>'`, makes that region's next render throw: the way
 * in which tests see that a broken component leaves a sentence and not a blank page. Only a script
 * of this page can dispatch it.
 */
const THROW_EVENT = 'tetragonInvestigator:throw';

interface ErrorBoundaryProperties {
  /** Names the region, in the sentence's test subject and for `THROW_EVENT`. */
  region: string;
  /** A change of it forgets the error: another page, another process. */
  resetKey?: string;
  /** Where "back" leads; without it only "try again" is offered. */
  homeHref?: string;
  children?: ReactNode;
}

interface Broken {
  error: Error;
  errorId: string;
  componentStack: string;
}

interface ErrorBoundaryState {
  broken: Broken | undefined;
  resetKey: string | undefined;
}

/** Keeps a component that throws from taking the page down: its region says so and offers a way back. */
export class ErrorBoundary extends Component<ErrorBoundaryProperties, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { broken: undefined, resetKey: this.props.resetKey };

  static getDerivedStateFromError(thrown: unknown): Partial<ErrorBoundaryState> {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return { broken: { error, errorId: newErrorId(), componentStack: '' } };
  }

  static getDerivedStateFromProps(
    { resetKey }: ErrorBoundaryProperties,
    state: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    return resetKey === state.resetKey ? null : { broken: undefined, resetKey };
  }

  override componentDidCatch(_error: unknown, { componentStack }: ErrorInfo): void {
    this.setState(({ broken }) => ({
      broken: broken && { ...broken, componentStack: componentStack ?? '' },
    }));
  }

  override render(): ReactNode {
    const { broken } = this.state;
    const { region, homeHref, children } = this.props;
    if (!broken) {
      return (
        <>
          <ThrowsOnRequest region={region} />
          {children}
        </>
      );
    }
    const { error, errorId, componentStack } = broken;
    return (
      <BrokenRegion
        region={region}
        errorId={errorId}
        details={`${errorId} ${error.name}: ${error.message}${componentStack}`}
        onTryAgain={() => this.setState({ broken: undefined })}
        {...(homeHref !== undefined && { homeHref })}
      />
    );
  }
}

function ThrowsOnRequest({ region }: { region: string }): null {
  const [mustThrow, setMustThrow] = useState(false);
  useEffect(() => {
    const listen = (event: Event) => {
      if ((event as CustomEvent<unknown>).detail === region) setMustThrow(true);
    };
    window.addEventListener(THROW_EVENT, listen);
    return () => window.removeEventListener(THROW_EVENT, listen);
  }, [region]);
  if (mustThrow) {
    throw new Error(messages.thrownOnRequest({ event: THROW_EVENT }));
  }
  return null;
}

/** Short enough to be read out over a phone. */
function newErrorId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
