import { Hono } from 'hono'
import { limitBodies } from './body-limit.ts'
import type { Deps } from './deps.ts'
import { demoRoutes } from './demo/routes.ts'
import { answerError, statusOf } from './errors.ts'
import { pageRoutes } from './pages.ts'
import { controllerRoutes } from './routes/controller.ts'
import { documentRoutes } from './routes/documents.ts'
import { institutionRoutes } from './routes/institution.ts'
import { invitationRoutes } from './routes/invitations.ts'
import { countAnswers, healthRoutes, metricsRoutes } from './routes/machine.ts'
import { meRoutes } from './routes/me.ts'
import { obstacleRoutes } from './routes/obstacles.ts'
import { setupRoutes } from './routes/setup.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { workshopRoutes } from './routes/workshops.ts'
import { sameOriginOnly, securityHeaders } from './security.ts'

const apiRoutes = (deps: Deps) =>
  new Hono()
    .route('/health', healthRoutes(deps))
    .route('/me', meRoutes(deps))
    .route('/controller', controllerRoutes(deps))
    .route('/obstacles', obstacleRoutes(deps))
    .route('/setup', setupRoutes(deps))
    .route('/invitations', invitationRoutes(deps))
    .route('/workshops', workshopRoutes(deps))
    .route('/documents', documentRoutes(deps))
    .route('/demo', demoRoutes(deps))
    .route('/sign-in/institution', institutionRoutes(deps))
    .route('/', signInRoutes(deps))
    .all('/*', (c) => c.json({ refusal: 'not-found' as const }, statusOf('not-found')))

export const makeApp = (deps: Deps) =>
  new Hono()
    .onError(answerError(deps.log))
    .use(countAnswers(deps))
    .use(securityHeaders(deps.config))
    .use(sameOriginOnly(deps.config))
    .use(limitBodies())
    .route('/api', apiRoutes(deps))
    .route('/metrics', metricsRoutes(deps))
    .route('/', pageRoutes())

export type App = ReturnType<typeof makeApp>
