import { ConfigError } from './config';
import { isSecret, parseConfig } from './parse-config';
import { variables } from './variables';

export interface VariableReport {
  readonly name: string;
  readonly state: 'set' | 'default' | 'unset';
  /** Its value; secrets masked. Empty when unset. */
  readonly shown: string;
}

/** Tells of each variable whether it is set and what to, and of all that is wrong with them, with its cure. */
export function describeConfig(env: Readonly<Record<string, string | undefined>>): {
  readonly variables: readonly VariableReport[];
  readonly faults: readonly string[];
} {
  const reports = Object.entries(variables).map(([name, schema]): VariableReport => {
    const given = env[name]?.trim();
    if (given) return { name, state: 'set', shown: isSecret(name) ? '***' : given };
    // Those that have a default have a plain one.
    const { data } = schema.safeParse(undefined) as { data?: string | number };
    return data === undefined
      ? { name, state: 'unset', shown: '' }
      : { name, state: 'default', shown: String(data) };
  });
  return { variables: reports, faults: faultsOf(env) };
}

function faultsOf(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    parseConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}
