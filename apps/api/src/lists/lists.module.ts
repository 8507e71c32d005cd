import { Module } from '@nestjs/common';
import { SecurityModule } from '../security/security.module';
import { AuditEntries } from './audit-entries';
import { Enrolments } from './enrolments';
import { SessionList } from './session-list';

const services = [AuditEntries, Enrolments, SessionList];

/** Lists that several features show. */
@Module({ imports: [SecurityModule], providers: services, exports: services })
export class ListsModule {}
