import { Module } from '@nestjs/common';
import { ReadReliability } from './read-reliability.js';
import { ReliabilityApi } from './reliability.api.js';
import { ReliabilityPages } from './reliability.pages.js';
import { ReliabilityRepository } from './reliability.repository.js';

@Module({
  controllers: [ReliabilityApi, ReliabilityPages],
  providers: [ReliabilityRepository, ReadReliability],
})
export class ReliabilityModule {}
