import { Route, Router, useParams } from '@solidjs/router'
import { createEffect, lazy, onCleanup, type Component } from 'solid-js'
import { speakIn, type Room } from './i18n.ts'
import { landOnPlace } from './place/land.ts'
import { Boundary } from './ui/Boundary.tsx'
import { NotFound } from './ui/Failure.tsx'

/** A page is fetched when it is first opened, together with what is said in its room. */
const page = (fetch: () => Promise<Component>, ...rooms: Room[]) =>
  lazy(async () => {
    const [found] = await Promise.all([
      fetch(),
      speakIn(...(rooms.length > 0 ? rooms : (['house'] as const))),
    ])
    return { default: found }
  })

const ContributionsPage = page(
  async () => (await import('./contributions/ContributionsPage.tsx')).ContributionsPage,
  'house',
  'read',
)
const DemoPage = page(async () => (await import('./demo/DemoPage.tsx')).DemoPage, 'house', 'doors')
const DeskPage = page(async () => (await import('./editor/DeskPage.tsx')).DeskPage, 'desk')
const GonePage = page(async () => (await import('./people/GonePage.tsx')).GonePage, 'house', 'self')
const HelpPage = page(async () => (await import('./help/HelpPage.tsx')).HelpPage, 'house', 'read')
const HomePage = page(async () => (await import('./home/HomePage.tsx')).HomePage, 'house', 'today')
const InvitationPage = page(
  async () => (await import('./invitations/InvitationPage.tsx')).InvitationPage,
  'house',
  'doors',
)
const MembersPage = page(
  async () => (await import('./members/MembersPage.tsx')).MembersPage,
  'house',
  'group',
)
const MyPage = page(async () => (await import('./people/MyPage.tsx')).MyPage, 'house', 'self')
const ObstaclePage = page(
  async () => (await import('./obstacles/ObstaclePage.tsx')).ObstaclePage,
  'house',
  'read',
)
const PactPage = page(async () => (await import('./pact/PactPage.tsx')).PactPage, 'house', 'group')
const PracticePage = page(
  async () => (await import('./practice/PracticePage.tsx')).PracticePage,
  'house',
  'doors',
)
const PrivacyPage = page(
  async () => (await import('./privacy/PrivacyPage.tsx')).PrivacyPage,
  'house',
  'doors',
)
const SearchPage = page(async () => (await import('./search/SearchPage.tsx')).SearchPage, 'house', 'today')
const SetupPage = page(async () => (await import('./doors/SetupPage.tsx')).SetupPage, 'house', 'doors')
const SignInPage = page(async () => (await import('./doors/SignInPage.tsx')).SignInPage)
const StylePage = page(async () => (await import('./style/StylePage.tsx')).StylePage, 'house', 'read')
/** The desk has no use for it. */
const PageFrame = lazy(async () => ({ default: (await import('./ui/PageFrame.tsx')).PageFrame }))
const WorkshopPage = page(
  async () => (await import('./workshops/WorkshopPage.tsx')).WorkshopPage,
  'house',
  'group',
)

/** How long a text is on the page before it is taken for seen, in ms; what says so is fetched only then, at rest. */
const SEEN_AFTER = 1_500

const keepMarkAtRest = (id: string) => {
  let stop: (() => void) | undefined
  let gone = false
  const begin = async () => {
    const { keepMark } = await import('./news/keep-mark.ts')
    if (!gone) stop = keepMark(id)
  }
  const beginQuietly = () => void begin().catch(() => undefined)
  // Safari has no idle callback.
  const timer = setTimeout(
    () => ('requestIdleCallback' in window ? requestIdleCallback(beginQuietly) : beginQuietly()),
    SEEN_AFTER,
  )
  onCleanup(() => {
    gone = true
    clearTimeout(timer)
    stop?.()
  })
}

/** The desk has a frame of its own, and an address may lead to a place in the text. */
const DeskFrame = () => {
  const params = useParams<{ id: string }>()
  landOnPlace()
  createEffect(() => keepMarkAtRest(params.id))
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
      <Route path="/cerca" component={SearchPage} />
      <Route path="/entra" component={SignInPage} />
      <Route path="/io" component={MyPage} />
      <Route path="/addio" component={GonePage} />
      <Route path="/privacy" component={PrivacyPage} />
      <Route path="/prova" component={DemoPage} />
      <Route path="/foglio" component={PracticePage} />
      <Route path="/avvio" component={SetupPage} />
      <Route path="/invito/:token" component={InvitationPage} />
      <Route path="/l/:id" component={WorkshopPage} />
      <Route path="/l/:id/patto" component={PactPage} />
      <Route path="/l/:id/persone" component={MembersPage} />
      <Route path={['/t/:id/contributi', '/t/:id/passi']} component={ContributionsPage} />
      <Route path="/ostacolo" component={ObstaclePage} />
      <Route path="/aiuto" component={HelpPage} />
      <Route path="/stile" component={StylePage} />
      <Route path="*" component={NotFound} />
    </Route>
  </Router>
)
