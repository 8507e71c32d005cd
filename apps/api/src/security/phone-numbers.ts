import { Inject, Injectable } from '@nestjs/common';
import { parseMobileNumber } from '@sallyport/adapters/phone-numbers';
import { CONFIG, type Config } from '@sallyport/config';
import type { Phone } from '@sallyport/domain';
import { Problem } from '../http/problem';

/** Reads the numbers that people give. One of a country that no SMS go to is as good as none. */
@Injectable()
export class PhoneNumbers {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'smsCountries'>) {}

  /** @throws Problem `invalid_phone_number` */
  parse({ country, number }: { readonly country: string; readonly number: string }): Phone {
    const { smsCountries } = this.config;
    const options = smsCountries && { allowedCountries: smsCountries };
    const found = parseMobileNumber(country, number, options);
    if (!found) throw new Problem('invalid_phone_number');
    return { phone: found.e164, country: found.country };
  }
}
