/** Scripts run alone in Redis, so that of many who ask at once one gets the key. Each takes the entry's key. */

/** How long a claim holds without an answer, and an entry altogether, in milliseconds. */
const MINUTE = 60_000;
const DAY = 24 * 60 * 60_000;

/**
 * ARGV: the fingerprint, the time in milliseconds, the same as text, a new command id, and an answer that turned out
 * to be unreadable or an empty text. Gives the kind of the claim, and what belongs to it.
 */
export const CLAIM = `
  local entry = redis.call('HMGET', KEYS[1], 'fingerprint', 'started', 'startedAt', 'commandId', 'claimed', 'answer')
  local now = tonumber(ARGV[2])
  if not entry[1] or now - tonumber(entry[2]) >= ${DAY} then
    redis.call('DEL', KEYS[1])
    redis.call('HSET', KEYS[1], 'fingerprint', ARGV[1], 'started', ARGV[2], 'startedAt', ARGV[3],
      'commandId', ARGV[4], 'claimed', ARGV[2])
    redis.call('PEXPIRE', KEYS[1], ${DAY})
    return { 'claimed', ARGV[4], ARGV[3] }
  end
  if entry[1] ~= ARGV[1] then return { 'mismatch' } end
  if entry[6] and entry[6] ~= ARGV[5] then return { 'answered', entry[6] } end
  if not entry[6] and entry[5] and now - tonumber(entry[5]) < ${MINUTE} then return { 'running' } end
  redis.call('HDEL', KEYS[1], 'answer')
  redis.call('HSET', KEYS[1], 'claimed', ARGV[2])
  return { 'claimed', entry[4], entry[3] }`;

/** ARGV: the answer. An entry that is gone is not made again: it would have no end. */
export const SETTLE = `
  if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('HSET', KEYS[1], 'answer', ARGV[1]) end`;

/** ARGV: 'forget', or anything else. */
export const RELEASE = `
  if redis.call('HEXISTS', KEYS[1], 'answer') == 1 then return end
  if ARGV[1] == 'forget' then redis.call('DEL', KEYS[1]) else redis.call('HDEL', KEYS[1], 'claimed') end`;
