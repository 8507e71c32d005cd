import { errands } from './errands';
import type { Person } from './person';
import { signIn } from './sign-in';

const names = Object.keys(errands);

/** How many of those who have signed in set up an app at once. */
const WITH_APP = 0.5;

/** Some of what a member does: signs in, runs errands, shows old sessions, forgets the password. */
export async function live(person: Person, deeds: number): Promise<void> {
  const { random } = person;
  const first = await signIn(person);
  if (first && random.chance(WITH_APP)) await errands['addApp']?.(person, first);
  for (let done = 0; done < deeds; done++) {
    await person.pause(0, random.chance(0.07) ? 90_000 : 5_000);
    const session = person.sessions.length > 0 ? random.pick(person.sessions) : undefined;
    if (!session || random.chance(0.35)) {
      await signIn(person, random.chance(0.9) ? person.password : 'not the password');
      continue;
    }
    const errand = errands[random.pick(names)];
    await errand?.(person, session);
  }
}
