import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { filtersIn } from '../pages/audit-log/filters';
import { ErrorPage } from '../ui/error-page';
import { NotFound } from '../ui/not-found';
import { queryClient } from './query-client';
import { safeReturnTo } from './return-to';
import { sessionQuery } from './session';
import { Shell } from './shell';

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: ErrorPage });

/** A page that anyone sees. */
const open = <Path extends string>(path: Path, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load as never, name) });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { returnTo?: string } =>
    search['returnTo'] === undefined ? {} : { returnTo: safeReturnTo(search['returnTo']) },
  component: lazyRouteComponent(() => import('../pages/sign-in/sign-in.page'), 'SignInPage'),
});

const login = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/$loginId',
  validateSearch: (search): { returnTo?: string; recover?: true } => ({
    ...(search['returnTo'] !== undefined && { returnTo: safeReturnTo(search['returnTo']) }),
    ...(search['recover'] === true && { recover: true }),
  }),
  component: lazyRouteComponent(() => import('../pages/sign-in/login.page'), 'LoginPage'),
});

/** Whoever is not signed in signs in first, and then comes back. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's way to go elsewhere
    if (!session) throw redirect({ to: '/sign-in', search: { returnTo: location.href } });
  },
  component: Shell,
});

const page = <Path extends string>(path: Path, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({ getParentRoute: () => signedIn, path, component: lazyRouteComponent(load as never, name) });

const auditLog = createRoute({
  getParentRoute: () => signedIn,
  path: '/audit-log',
  validateSearch: filtersIn,
  component: lazyRouteComponent(() => import('../pages/audit-log/audit-log.page'), 'AuditLogPage'),
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- as above
    throw redirect({ to: '/sessions' });
  },
});

const routes = root.addChildren([
  start,
  signIn,
  login,
  open('/password-resets', () => import('../pages/links/forgot-password.page'), 'ForgotPasswordPage'),
  open('/password-resets/$token', () => import('../pages/links/set-password.page'), 'SetPasswordPage'),
  open(
    '/phone-changes/$token',
    () => import('../pages/links/cancel-phone-change.page'),
    'CancelPhoneChangePage',
  ),
  open('/recoveries/$token', () => import('../pages/links/cancel-recovery.page'), 'CancelRecoveryPage'),
  open('/unlock/$token', () => import('../pages/links/unlock.page'), 'UnlockPage'),
  open('/sign-in-reports/$token', () => import('../pages/links/report-sign-in.page'), 'ReportSignInPage'),
  open('/outbox', () => import('../pages/outbox/outbox.page'), 'OutboxPage'),
  signedIn.addChildren([
    page('/sessions', () => import('../pages/sessions/sessions.page'), 'SessionsPage'),
    page('/devices', () => import('../pages/devices/devices.page'), 'DevicesPage'),
    page('/locations', () => import('../pages/locations/locations.page'), 'LocationsPage'),
    page('/two-factor', () => import('../pages/two-factor/two-factor.page'), 'TwoFactorPage'),
    page('/push', () => import('../pages/push/push.page'), 'PushPage'),
    auditLog,
    page('/security', () => import('../pages/policy/policy.page'), 'PolicyPage'),
    page('/users', () => import('../pages/users/users.page'), 'UsersPage'),
  ]),
]);

export const router = createRouter({ routeTree: routes, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
