import type { CommandTable } from './command';

/** MongoDB 7.0's. A server that stands alone: drivers send no retryable writes and no transactions. */
const WIRE_VERSION = 21;

const hello = () => ({
  helloOk: true,
  isWritablePrimary: true,
  ismaster: true,
  maxBsonObjectSize: 16_777_216,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
  localTime: new Date(),
  minWireVersion: 0,
  maxWireVersion: WIRE_VERSION,
  readOnly: false,
});

/** What drivers say about the connection itself. */
export const connectionCommands: CommandTable = {
  hello,
  ismaster: hello,
  isMaster: hello,
  ping: () => ({}),
  buildInfo: () => ({ version: '7.0.0', versionArray: [7, 0, 0, 0] }),
  endSessions: () => ({}),
};
