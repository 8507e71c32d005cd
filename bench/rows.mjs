/** What is measured: how often a round, how many at once, and how each subject does it. */

const fullLogin = (subject) => async (person) => {
  await subject.begin(person);
  await subject.answerTotp(person);
};

/** The rows of a table. `first` is done beforehand and not measured; `codes`: each item needs a fresh TOTP code. */
export const rowsOf = ({ people, listers, scale }) => {
  const times = (count) => Math.max(8, Math.round(count * scale));
  const each = people.slice(0, times(people.length));
  const manyOf = (some, count) =>
    Array.from({ length: times(count) }, (_, index) => some[index % some.length]);
  return [
    { key: 'login', title: 'full login: password, then TOTP', items: each, codes: true, work: fullLogin },
    { key: 'login32', title: 'the same, 32 at once', items: each, width: 32, codes: true, work: fullLogin },
    {
      key: 'secondStep',
      title: 'second step alone (TOTP)',
      items: each,
      codes: true,
      first: (subject) => (person) => subject.begin(person),
      work: (subject) => (person) => subject.answerTotp(person),
    },
    {
      key: 'backupCode',
      title: 'backup code',
      items: each,
      first: (subject) => (person) => subject.begin(person),
      work: (subject) => (person) => subject.answerBackupCode(person),
    },
    {
      key: 'check',
      title: 'session check',
      items: manyOf(people, 20_000),
      slowerItems: manyOf(people, 2_000),
      work: (subject) => (person) => subject.check(person),
    },
    {
      key: 'list',
      title: 'list sessions (6)',
      items: manyOf(listers, 10_000),
      slowerItems: manyOf(listers, 2_000),
      work: (subject) => (lister) => subject.list(lister),
    },
    { key: 'end', title: 'end a session', items: each, work: (subject) => (person) => subject.end(person) },
  ];
};
