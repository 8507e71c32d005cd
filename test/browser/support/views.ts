import type { Page } from 'playwright-core';

/** Whom a view is seen by: people of the demo organization. */
export type Viewer = 'nobody' | 'ana' | 'grace';

/** Something that the pages show: a page, or a dialog on one. */
export interface View {
  readonly name: string;
  readonly as: Viewer;
  readonly path: string;
  /** What is clicked to come there, by its accessible name, one after the other. */
  readonly clicks?: readonly (string | RegExp)[];
  /** Once this heading or dialog is there, so is the view. */
  readonly shows: string | RegExp;
}

/** Every page, and every dialog that opens without changing anything. Names are those of the screenshots. */
export const views: readonly View[] = [
  { name: 'sign-in', as: 'nobody', path: '/sign-in', shows: 'Sign in' },
  { name: 'forgot-password', as: 'nobody', path: '/password-resets', shows: 'Forgot your password?' },
  { name: 'choose-password', as: 'nobody', path: '/password-resets/some-token', shows: 'Choose a password' },
  { name: 'report-sign-in', as: 'nobody', path: '/sign-in-reports/some-token', shows: 'This wasn’t you?' },
  {
    name: 'cancel-phone-change',
    as: 'nobody',
    path: '/phone-changes/some-token',
    shows: 'Undo the phone number change',
  },
  {
    name: 'cancel-recovery',
    as: 'nobody',
    path: '/recoveries/some-token',
    shows: 'Cancel the account recovery',
  },
  { name: 'unlock', as: 'nobody', path: '/unlock/some-token', shows: 'Unlock your account' },
  { name: 'outbox', as: 'nobody', path: '/outbox', shows: 'Outbox' },
  {
    name: 'outbox-clear',
    as: 'nobody',
    path: '/outbox',
    clicks: ['Throw all away'],
    shows: 'Throw all away',
  },
  { name: 'sessions', as: 'ana', path: '/sessions', shows: 'Where you’re logged in' },
  {
    name: 'sessions-log-out-others',
    as: 'ana',
    path: '/sessions',
    clicks: ['Log out all others'],
    shows: 'Log out all other sessions?',
  },
  { name: 'devices', as: 'ana', path: '/devices', shows: 'Your devices' },
  { name: 'devices-rename', as: 'ana', path: '/devices', clicks: [/^Rename: /], shows: 'Rename' },
  { name: 'devices-block', as: 'ana', path: '/devices', clicks: [/^Block: /], shows: /^Block / },
  { name: 'devices-forget', as: 'ana', path: '/devices', clicks: [/^Forget: /], shows: /^Forget / },
  { name: 'locations', as: 'ana', path: '/locations', shows: 'Your locations' },
  {
    name: 'locations-sign-ins',
    as: 'ana',
    path: '/locations',
    clicks: [/^Sign-ins from/],
    shows: /^Sign-ins from/,
  },
  { name: 'locations-block', as: 'ana', path: '/locations', clicks: [/^Block: /], shows: /^Block / },
  { name: 'two-factor', as: 'ana', path: '/two-factor', shows: 'Backup codes' },
  {
    name: 'two-factor-change-number',
    as: 'ana',
    path: '/two-factor',
    clicks: ['Change the number'],
    shows: 'Change the number',
  },
  {
    name: 'two-factor-add-app',
    as: 'ana',
    path: '/two-factor',
    clicks: ['Add an app'],
    shows: 'Add an app',
  },
  {
    name: 'two-factor-new-codes',
    as: 'ana',
    path: '/two-factor',
    clicks: ['Make new codes'],
    shows: 'Make ten new codes?',
  },
  {
    name: 'two-factor-change-password',
    as: 'ana',
    path: '/two-factor',
    clicks: ['Change the password'],
    shows: 'Change the password',
  },
  { name: 'push', as: 'ana', path: '/push', shows: 'Put this page on your home screen' },
  { name: 'audit-log', as: 'ana', path: '/audit-log', shows: 'Audit log' },
  {
    name: 'audit-log-organization',
    as: 'grace',
    path: '/audit-log?scope=organization&type=DeviceBlocked',
    shows: 'Audit log',
  },
  { name: 'security', as: 'grace', path: '/security', shows: 'History' },
  { name: 'users', as: 'grace', path: '/users', shows: 'Users' },
  { name: 'users-add', as: 'grace', path: '/users', clicks: ['Add a user'], shows: 'Add a user' },
  {
    name: 'users-menu-sessions',
    as: 'grace',
    path: '/users',
    clicks: ['Manage Ana Ferreira', 'Sessions'],
    shows: /^Sessions of/,
  },
  {
    name: 'users-deactivate',
    as: 'grace',
    path: '/users',
    clicks: ['Manage Ana Ferreira', 'Deactivate'],
    shows: /^Deactivate: /,
  },
  {
    name: 'users-start-recovery',
    as: 'grace',
    path: '/users',
    clicks: ['Manage Ana Ferreira', 'Start account recovery'],
    shows: /^Start account recovery: /,
  },
  { name: 'not-found', as: 'ana', path: '/no-such-page', shows: 'There is nothing here' },
];

/** Goes to a view, and waits until it stands there with all that it shows. */
export async function open(page: Page, { path, clicks = [], shows }: View): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  for (const name of clicks) {
    const control = page.getByRole('button', { name }).or(page.getByRole('menuitem', { name }));
    await control.first().click();
  }
  const title = page.getByRole('heading', { name: shows }).or(page.getByRole('dialog', { name: shows }));
  await title.first().waitFor();
  await page.getByRole('status', { name: 'Loading…' }).first().waitFor({ state: 'hidden' });
}
