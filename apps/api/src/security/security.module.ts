import { Module } from '@nestjs/common';
import { AddressBudget } from './address-budget';
import { ClientFacts } from './client-facts';
import { Codes } from './codes';
import { Directory } from './directory';
import { Guesses } from './guesses';
import { MessageRates } from './message-rates';
import { UniformRefusal } from './uniform-refusal';

const services = [AddressBudget, ClientFacts, Codes, Directory, Guesses, MessageRates, UniformRefusal];

/** What several features lean on when they judge who somebody is. */
@Module({ providers: services, exports: services })
export class SecurityModule {}
