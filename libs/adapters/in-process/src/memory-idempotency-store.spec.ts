import { idempotencyStoreContract } from '@sallyport/testing';
import { MemoryIdempotencyStore } from './index';

idempotencyStoreContract('MemoryIdempotencyStore', () => new MemoryIdempotencyStore());
