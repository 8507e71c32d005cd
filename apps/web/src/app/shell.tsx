import { AppShell, Burger, Group, NavLink, ScrollArea, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { t } from '../i18n';
import { Brand } from '../ui/brand';
import { ColorSchemePicker } from '../ui/color-scheme-picker';
import { wordsOf } from '../ui/error-notice';
import { RecoveryNotice } from '../ui/recovery-notice';
import { apiDocs, asideMenu, menu } from './menu';
import { useHasOutbox } from './outbox-query';
import { signOut, useSession } from './session';

/** Frame of the pages that the signed-in see: who you are, where you can go, and the page itself. */
export function Shell() {
  const [isOpen, { toggle, close }] = useDisclosure();
  const session = useSession();
  const router = useRouter();
  const hasOutbox = useHasOutbox();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    close();
    // So that who listens to the page hears what changed (WCAG 2.4.3).
    main.current?.focus();
  }, [path, close]);
  useEffect(() => {
    // Ended from elsewhere, or by blocking the device one sits at: the router looks again who may be here.
    if (!session) void router.invalidate();
  }, [session, router]);

  const items = menu().filter(({ roles }) => !roles || (session && roles.includes(session.role)));
  const leave = useMutation({
    mutationFn: signOut,
    onError: (error) => notifications.show({ color: 'red', message: wordsOf(error) }),
  });
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 280, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding={{ base: 'md', sm: 'xl' }}
    >
      <a className="skip" href="#content">
        {t.common.skipToContent}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={isOpen}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={isOpen ? t.common.closeMenu : t.common.openMenu}
            />
            <Brand />
          </Group>
          <Text size="sm" truncate>
            {session?.name ?? session?.email}
          </Text>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t.common.navigation}>
        <AppShell.Section grow component={ScrollArea}>
          {[...items, ...asideMenu(hasOutbox)].map(({ to, label, leadsTo, icon: Icon }) => (
            <NavLink
              key={to}
              component={Link}
              to={to}
              label={label}
              leftSection={<Icon size={18} aria-hidden />}
              active={path === to || path === leadsTo}
              {...(path === to && { 'aria-current': 'page' as const })}
            />
          ))}
          <NavLink
            href={apiDocs.href}
            label={t.common.menu.api}
            leftSection={<apiDocs.icon size={18} aria-hidden />}
          />
        </AppShell.Section>
        <AppShell.Section>
          <Stack gap="xs">
            <ColorSchemePicker />
            <NavLink
              component="button"
              label={t.common.signOut}
              leftSection={<LogOut size={18} aria-hidden />}
              onClick={() => leave.mutate()}
            />
          </Stack>
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main ref={main} id="content" tabIndex={-1}>
        <Stack gap="lg">
          <RecoveryNotice recovery={session?.recovery} />
          <Outlet />
        </Stack>
      </AppShell.Main>
    </AppShell>
  );
}
