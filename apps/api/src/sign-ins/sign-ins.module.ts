import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ListMySignInsController } from './list-my-sign-ins.controller';
import { ListMySignInsHandler } from './list-my-sign-ins.handler';

@Module({
  imports: [CqrsModule],
  controllers: [ListMySignInsController],
  providers: [ListMySignInsHandler],
})
export class SignInsModule {}
