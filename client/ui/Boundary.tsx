import { ErrorBoundary, Show, Suspense, type ParentProps } from 'solid-js'
import { Failure } from './Failure.tsx'
import { Waiting } from './Waiting.tsx'

/**
 * What is on its way waits here, and what breaks stops here; opening the page anew also fetches what a new version
 * replaced. `alone`: there is no frame around, so that what stands in makes the page's main part.
 */
export const Boundary = (props: ParentProps<{ alone?: boolean }>) => {
  const StandIn = (given: ParentProps) => (
    <Show when={props.alone} fallback={given.children}>
      <main class="page">{given.children}</main>
    </Show>
  )
  return (
    <ErrorBoundary
      fallback={
        <StandIn>
          <Failure refusal="broken" again={() => location.reload()} />
        </StandIn>
      }
    >
      <Suspense
        fallback={
          <StandIn>
            <Waiting />
          </StandIn>
        }
      >
        {props.children}
      </Suspense>
    </ErrorBoundary>
  )
}
