import { acme, ana, bob, userRegistered } from '@sallyport/testing';
import { happened } from '../notices/spec-support/told-of';
import { send, sendTo } from './define-reactor';

const event = happened(userRegistered(), { category: 'user', id: ana, eventId: 'e1', position: 12 });

const about = {
  organizationId: acme,
  stream: `user-${ana}`,
  eventId: 'e1',
  position: 12,
  correlationId: event.metadata.correlationId,
  template: 'welcome',
};

it('names a message by its event and channel, so that it is the same one each time', () => {
  expect(send('sms', 'welcome', event)).toEqual({ ...about, id: 'e1.sms', channel: 'sms', userId: ana });
});

it('names one of several by whom it is for as well', () => {
  const message = { ...about, id: `e1.email.${bob}`, channel: 'email', userId: bob };
  expect(sendTo(bob, 'email', 'welcome', event)).toEqual(message);
});

it('carries ids only', () => {
  expect(JSON.stringify(send('email', 'welcome', event))).not.toContain('ana@acme.example');
});

it('has nobody to send to when an event is about nobody', () => {
  const { userId: _, ...metadata } = event.metadata;
  expect(() => send('email', 'welcome', { ...event, metadata })).toThrow('UserRegistered is about nobody');
});
