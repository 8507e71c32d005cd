import type { FastifyReply } from 'fastify';
import { clearCookie } from '../http/cookies';

/** Takes a browser's session away. It stays the device that it is: its next sign-in is one from a known device. */
export function signOut(reply: FastifyReply): void {
  clearCookie(reply, 'session');
  clearCookie(reply, 'login');
}
