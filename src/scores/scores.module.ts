import { Module } from '@nestjs/common';
import { ScoresApi } from './scores.api.js';

@Module({ controllers: [ScoresApi] })
export class ScoresModule {}
