import { ERASED, maskNumber } from '../index';

it('shows the last two digits of a number', () => expect(maskNumber('+31612345642')).toBe('•••• •• 42'));
it('shows nothing of an erased one', () => expect(maskNumber(ERASED)).toBe('•••• •• ••'));
