import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { Language } from '../kernel/language';
import { isRegistered, type User } from './user';
import type { UserEvent } from './user.events';

export interface ChangeLanguage {
  readonly language: Language;
}

/** In which language the user gets messages. */
export function decideChangeLanguage(command: ChangeLanguage, state: User): Decision<UserEvent> {
  if (!isRegistered(state)) return refuse('user_not_found');
  if (state.language === command.language) return nothing;
  return record({ type: 'LanguageChanged', data: { language: command.language } });
}
