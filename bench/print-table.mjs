/** What BENCH aims at, for each row: from the rates of all. */
const goals = {
  login: ({ ours, peer, hash }) => [
    `${ratio(ours, peer)} x better-auth (2.0)`,
    `${ratio(ours, hash)} x hash (0.75, aim 0.95)`,
  ],
  login32: ({ ours, peer, hash32 }) => [
    `${ratio(ours, peer)} x better-auth`,
    `${ratio(ours, hash32)} x hash (0.85)`,
  ],
  secondStep: ({ ours, peer }) => [`${ratio(ours, peer)} x better-auth (8)`],
  backupCode: ({ ours, peer }) => [`${ratio(ours, peer)} x better-auth (10)`],
  check: ({ ours, peer, hello }) => [
    `${ratio(ours, peer)} x better-auth (15)`,
    `${ratio(ours, hello)} x hello (aim 0.5)`,
  ],
  list: ({ ours, peer }) => [`${ratio(ours, peer)} x better-auth (20)`],
  end: ({ ours, peer }) => [`${ratio(ours, peer)} x better-auth (4)`],
};
const ratio = (one, other) => (one.perSecond / other.perSecond).toFixed(2);
const rate = (result) => (result ? `${Math.round(result.perSecond)}/s` : '');
const cpu = (result) => (result ? `${result.cpuEach.toFixed(2)} ms` : '');

/** Rates, CPU of the server an operation, ratios; behind a ratio, in brackets, what it should be at least. */
export function printTable(table) {
  const by = Object.fromEntries(table.map((row) => [row.key, row]));
  const [hash, hash32, hello] = ['hash', 'hash32', 'hello'].map((key) => by[key].yardstick);
  line('', 'better-auth', 'ours', 'CPU each', '');
  for (const { key, title, yardstick, sallyport: ours, 'better-auth': peer } of table) {
    if (yardstick) line(title, '', rate(yardstick), cpu(yardstick), '');
    else
      line(
        title,
        rate(peer),
        rate(ours),
        cpu(ours),
        goals[key]({ ours, peer, hash, hash32, hello }).join(', '),
      );
  }
  const beside = by.login.sallyport.cpuEach - hash.cpuEach;
  console.log(`CPU a login beside the hash: ${beside.toFixed(1)} ms (5, aim 3)`);
}

const line = (title, peer, ours, each, ratios) =>
  console.log(`${title.padEnd(34)}${peer.padStart(12)}${ours.padStart(10)}${each.padStart(11)}   ${ratios}`);
