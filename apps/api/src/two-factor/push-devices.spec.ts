import { vapidKeys } from '@sallyport/event-store';
import {
  acme,
  ana,
  anasPush,
  otherFactor,
  policy,
  pushDeviceRegistered,
  someFactor,
  someSession,
  twoFactorPolicyChanged,
} from '@sallyport/testing';
import { TwoFactorCalls } from '../spec-support/two-factor-calls';

let at: TwoFactorCalls;
beforeEach(async () => (at = await TwoFactorCalls.begin()));
afterEach(() => at.app.close());

const { endpoint, ...keys } = anasPush;
const subscription = { endpoint, keys };
const register = (body: object = { subscription }) => at.call('POST', '/push-devices', body);
const remove = (factorId: string) => at.call('DELETE', `/push-devices/${factorId}`);

it('gives out the key that subscriptions are bound to', async () =>
  expect(await at.call('GET', '/push-key')).toMatchObject({
    status: 200,
    body: { publicKey: vapidKeys(at.app.keys).publicKey },
  }));

it.each([
  ['registering', () => register()],
  ['removing', () => remove(someFactor)],
])('%s needs a step-up', async (_title, ask) =>
  expect(await ask()).toMatchObject({ status: 403, body: { code: 'step_up_required' } }),
);

describe('after a step-up', () => {
  beforeEach(() => at.stepUp());

  it('a device is registered under the name of its browser, and other sessions end', async () => {
    const { status, body } = await register();
    expect(status).toBe(201);
    expect(await at.isSignedIn(at.other)).toBe(false);
    expect(await at.isSignedIn(at.token)).toBe(true);
    expect(await at.call('GET', '')).toMatchObject({
      body: {
        factors: [
          { type: 'sms' },
          { factorId: body.factorId, type: 'push', label: 'Firefox on Windows', lastUsedAt: null },
        ],
      },
    });
  });

  it('a device may have a name, and is registered once', async () => {
    const first = await register({ subscription, label: 'My phone' });
    expect((await register()).body).toEqual(first.body);
    const { body } = await at.call('GET', '');
    expect(body.factors).toMatchObject([{ type: 'sms' }, { type: 'push', label: 'My phone' }]);
  });

  it('a device is removed, and other sessions end', async () => {
    await at.app.log.record(`factors-${ana}`, pushDeviceRegistered());
    expect((await remove(someFactor)).status).toBe(204);
    expect(await at.isSignedIn(at.other)).toBe(false);
    expect((await at.call('GET', '')).body.factors).toMatchObject([{ type: 'sms' }]);
    expect((await remove(otherFactor)).body.code).toBe('factor_not_found');
  });

  it('none is registered where the policy does not allow it', async () => {
    await at.app.log.record(
      `organization-${acme}`,
      twoFactorPolicyChanged({
        policy: policy({ requireOn: [], allowedFactors: ['sms', 'totp'] }),
        exceptSessionId: someSession,
      }),
    );
    expect(await register()).toMatchObject({ status: 422, body: { code: 'factor_not_available' } });
  });

  it('none is registered by who has no phone and no app to fall back on', async () => {
    await at.app.removePhone();
    expect(await register()).toMatchObject({ status: 422, body: { code: 'factor_not_available' } });
  });

  it.each([
    ['nothing', {}],
    ['an unknown field', { subscription, verified: true }],
    ['an address that is none', { subscription: { ...subscription, endpoint: 'push' } }],
    [
      'an over-long address',
      { subscription: { ...subscription, endpoint: `${endpoint}${'x'.repeat(2_048)}` } },
    ],
    ['a short key', { subscription: { ...subscription, keys: { ...keys, auth: 'AAAA' } } }],
    [
      'a key that is no base64url',
      { subscription: { ...subscription, keys: { ...keys, p256dh: '+'.repeat(87) } } },
    ],
    [
      'an object where a key belongs',
      { subscription: { ...subscription, keys: { ...keys, auth: { $ne: '' } } } },
    ],
  ])('%s is refused', async (_title, body) => {
    expect(await register(body)).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
    expect(await at.app.types(`factors-${ana}`)).not.toContain('PushDeviceRegistered');
  });
});

describe('stepping up by push', () => {
  const step = (body: object) => at.stepUp(body);
  const sentCode = () => at.app.stepUpCode(someSession);

  it('asks for the code that was pushed', async () => {
    await at.app.log.record(`factors-${ana}`, pushDeviceRegistered());
    const { status, body } = await step({ factor: 'push' });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { steppedUpUntil: null, challenge: { factor: 'push', attemptsLeft: 5 } },
    });
    expect(body.challenge).not.toHaveProperty('sentTo');
    // Whose push does not come turns to SMS at once.
    const pushed = await sentCode();
    expect(await step({ factor: 'sms' })).toMatchObject({ status: 200 });
    expect(await step({ factor: 'push', code: pushed })).toMatchObject({
      status: 200,
      body: { challenge: null },
    });
  });

  it('is not there without a push device', async () =>
    expect(await step({ factor: 'push' })).toMatchObject({
      status: 422,
      body: { code: 'factor_not_available' },
    }));
});
