import { given, languageChanged, userErased, userRegistered } from '@sallyport/testing';
import { decideChangeLanguage } from './change-language';
import { user } from './user';

const toDutch = { language: 'nl' } as const;

describe('change the language', () => {
  it('changes it', () =>
    given(user, [userRegistered()])
      .when(decideChangeLanguage, toDutch)
      .then([languageChanged(toDutch)]));

  it('takes English for a choice too, of whoever never chose', () =>
    given(user, [userRegistered()])
      .when(decideChangeLanguage, { language: 'en' })
      .then([languageChanged({ language: 'en' })]));

  it('says nothing twice', () =>
    given(user, [userRegistered(), languageChanged(toDutch)])
      .when(decideChangeLanguage, toDutch)
      .then([]));

  it('knows no user who never was', () =>
    given(user, []).when(decideChangeLanguage, toDutch).thenRefused('user_not_found'));

  it('knows no user who was erased', () =>
    given(user, [userRegistered(), userErased()])
      .when(decideChangeLanguage, toDutch)
      .thenRefused('user_not_found'));
});
