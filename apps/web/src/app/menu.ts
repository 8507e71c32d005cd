import {
  Activity,
  BookText,
  Inbox,
  MapPin,
  MonitorSmartphone,
  ScrollText,
  ShieldCheck,
  SlidersHorizontal,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { Role } from '../api/shapes';
import { t } from '../i18n';

interface MenuItem {
  readonly to: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** A page that is reached from this one. */
  readonly leadsTo?: string;
  /** Left out: everybody. */
  readonly roles?: readonly Role[];
}

/** Pages of the signed-in, in the order of the menu. */
export const menu = (): readonly MenuItem[] => [
  { to: '/sessions', label: t.common.menu.sessions, icon: Activity },
  { to: '/devices', label: t.common.menu.devices, icon: MonitorSmartphone },
  { to: '/locations', label: t.common.menu.locations, icon: MapPin },
  { to: '/two-factor', label: t.common.menu.twoFactor, icon: ShieldCheck, leadsTo: '/push' },
  { to: '/audit-log', label: t.common.menu.auditLog, icon: ScrollText },
  { to: '/security', label: t.common.menu.policy, icon: SlidersHorizontal, roles: ['administrator'] },
  { to: '/users', label: t.common.menu.users, icon: Users, roles: ['administrator'] },
];

/** Pages beside the account. */
export const asideMenu = (hasOutbox: boolean): readonly MenuItem[] =>
  hasOutbox ? [{ to: '/outbox', label: t.common.menu.outbox, icon: Inbox }] : [];

export const apiDocs = { href: '/docs', icon: BookText };
