import { Pacer } from './pacer';

let done: number;
let pacer: Pacer;
beforeEach(() => {
  jest.useFakeTimers();
  done = 0;
  pacer = new Pacer(() => done++, 10);
});
afterEach(() => jest.useRealTimers());

it('does at once what is asked for out of the blue', () => {
  pacer.ask();
  expect(done).toBe(1);
  jest.advanceTimersByTime(11);
  pacer.ask();
  expect(done).toBe(2);
});

it('does once, and not too soon, what is asked for often', () => {
  pacer.ask();
  for (let index = 0; index < 5; index++) pacer.ask();
  jest.advanceTimersByTime(9);
  expect(done).toBe(1);
  jest.advanceTimersByTime(2);
  expect(done).toBe(2);
  jest.advanceTimersByTime(100);
  expect(done).toBe(2);
});

it('does nothing more once it is stopped', () => {
  pacer.ask();
  pacer.ask();
  pacer.stop();
  jest.advanceTimersByTime(100);
  expect(done).toBe(1);
});
