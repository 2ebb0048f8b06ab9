import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ChangeSettings } from './change-settings.js';
import { ReadSettings } from './read-settings.js';
import { SettingsApi } from './settings.api.js';
import { SettingsPages } from './settings.pages.js';

@Module({
  imports: [AccountsModule],
  controllers: [SettingsApi, SettingsPages],
  providers: [ReadSettings, ChangeSettings],
})
export class SettingsModule {}
