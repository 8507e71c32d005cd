import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { isSealed, openField, sealField, UnreadableField, type FieldPlace } from './field-encryption';

const key = createSecretKey(Buffer.alloc(32, 1));
const place: FieldPlace = {
  organizationId: '018f0000-0000-7000-8000-0000000000bb',
  userId: '018f0000-0000-7000-8000-0000000000aa',
  eventId: '018f0000-0000-7000-8000-0000000000cc',
  field: 'email',
};
const seal = (value: unknown, at = place) => sealField(key, randomBytes(12), at, value);
const sealed = seal('ana@acme.example');

describe('encryption of a field', () => {
  it('gives any JSON value back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const back = openField(key, place, seal(value));
        expect(JSON.stringify(back)).toBe(JSON.stringify(value));
      }),
    );
  });

  it('names its scheme, and shows nothing of the value', () => {
    expect(sealed).toMatch(/^v1\.[\w-]+$/);
    expect(isSealed(sealed)).toBe(true);
    expect(isSealed('ana@acme.example')).toBe(false);
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    expect(bytes.includes('ana')).toBe(false);
    expect(bytes).toHaveLength(12 + '"ana@acme.example"'.length + 16);
  });

  it('gives one value another text each time', () => {
    expect(seal('ana')).not.toBe(seal('ana'));
  });

  it.each(Object.keys(place) as (keyof FieldPlace)[])('opens in no place of another %s', (part) => {
    const elsewhere = { ...place, [part]: `${place[part]}x` };
    expect(() => openField(key, elsewhere, sealed)).toThrow(UnreadableField);
  });

  it('tells places apart whose parts only read alike when written in a row', () => {
    const moved = { ...place, eventId: `${place.eventId}e`, field: 'mail' };
    const near = { ...place, eventId: place.eventId, field: 'email' };
    expect(moved.eventId + moved.field).toBe(near.eventId + near.field);
    expect(() => openField(key, moved, seal('ana', near))).toThrow(UnreadableField);
  });

  it('opens under no other key', () => {
    expect(() => openField(createSecretKey(Buffer.alloc(32, 2)), place, sealed)).toThrow(UnreadableField);
  });

  it('notices each changed byte', () => {
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      expect(() => openField(key, place, `v1.${changed.toString('base64url')}`)).toThrow(UnreadableField);
    }
  });

  it.each([
    ['clear text', 'ana'],
    ['another scheme', 'v2.AAAA'],
    ['too little', 'v1.AAAA'],
    ['no text', 7],
    ['null', null],
  ])('takes %s for no ciphertext', (_, value) => {
    expect(() => openField(key, place, value)).toThrow(UnreadableField);
  });

  it('names the event and the field in its error, not the value', () => {
    const error = new UnreadableField(place);
    expect(error.message).toBe(`field email of event ${place.eventId} cannot be decrypted`);
  });
});
