import { errands } from './errands';
import type { Person } from './person';
import { signIn } from './sign-in';

/** Apps are set up more often than in life: what their codes are worth is to be seen. */
const names = [...Object.keys(errands), 'addApp', 'addApp'];

/** Some of what a member does: signs in, runs errands, shows old sessions, forgets the password. */
export async function live(person: Person, deeds: number): Promise<void> {
  const { random } = person;
  for (let done = 0; done < deeds; done++) {
    await person.pause(0, random.chance(0.1) ? 120_000 : 8_000);
    const session = person.sessions.length > 0 ? random.pick(person.sessions) : undefined;
    if (!session || random.chance(0.35)) {
      await signIn(person, random.chance(0.9) ? person.password : 'not the password');
      continue;
    }
    const errand = errands[random.pick(names)];
    await errand?.(person, session);
  }
}
