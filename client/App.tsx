import { Route, Router } from '@solidjs/router'
import { lazy } from 'solid-js'
import { HomePage } from './home/HomePage.tsx'
import { landOnPlace } from './place/land.ts'
import { Boundary } from './ui/Boundary.tsx'
import { NotFound } from './ui/Failure.tsx'
import { PageFrame } from './ui/PageFrame.tsx'

const ContributionsPage = lazy(async () => ({
  default: (await import('./contributions/ContributionsPage.tsx')).ContributionsPage,
}))
const DemoPage = lazy(async () => ({ default: (await import('./demo/DemoPage.tsx')).DemoPage }))
const DeskPage = lazy(async () => ({ default: (await import('./editor/DeskPage.tsx')).DeskPage }))
const HelpPage = lazy(async () => ({ default: (await import('./help/HelpPage.tsx')).HelpPage }))
const InvitationPage = lazy(async () => ({
  default: (await import('./invitations/InvitationPage.tsx')).InvitationPage,
}))
const MyPage = lazy(async () => ({ default: (await import('./people/MyPage.tsx')).MyPage }))
const SetupPage = lazy(async () => ({ default: (await import('./doors/SetupPage.tsx')).SetupPage }))
const SignInPage = lazy(async () => ({ default: (await import('./doors/SignInPage.tsx')).SignInPage }))
const StylePage = lazy(async () => ({ default: (await import('./style/StylePage.tsx')).StylePage }))
const WorkshopPage = lazy(async () => ({
  default: (await import('./workshops/WorkshopPage.tsx')).WorkshopPage,
}))

/** The desk has a frame of its own, and an address may lead to a place in the text. */
const DeskFrame = () => {
  landOnPlace()
  return (
    <Boundary alone>
      <DeskPage />
    </Boundary>
  )
}

/** The addresses are in Italian, as the screen is first. */
export const App = () => (
  <Router>
    <Route path="/t/:id" component={DeskFrame} />
    <Route path="/" component={PageFrame}>
      <Route path="/" component={HomePage} />
      <Route path="/entra" component={SignInPage} />
      <Route path="/io" component={MyPage} />
      <Route path="/prova" component={DemoPage} />
      <Route path="/avvio" component={SetupPage} />
      <Route path="/invito/:token" component={InvitationPage} />
      <Route path="/l/:id" component={WorkshopPage} />
      <Route path={['/t/:id/contributi', '/t/:id/passi']} component={ContributionsPage} />
      <Route path="/aiuto" component={HelpPage} />
      <Route path="/stile" component={StylePage} />
      <Route path="*" component={NotFound} />
    </Route>
  </Router>
)
