import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID, ValidateIf, ValidateNested } from 'class-validator';
import { IsCalendarDay } from '../../platform/http/calendar-day.js';
import { IsPlainText } from '../../platform/http/plain-text.js';
import { DIRECTIONS, EXCHANGE_FREQUENCIES, INTEGRATION_MODELS, TRACKS } from '../../sheet/answer-sheet.js';
import type { Pilot as SheetPilot } from '../../sheet/answer-sheet.js';

/** Present and null is not the same as left out: null is refused here, and clears where a field may be cleared. */
const IfGiven = () => ValidateIf((_, value) => value !== undefined);

export class PartnerDto {
  @IsPlainText(200)
  name: string;

  @IfGiven()
  @IsUUID()
  agencyId?: string;
}

/**
 * What a pilot may do without. The two below do not inherit from each other: what is optional in one would stay so in
 * the other, whatever it adds.
 */
class PilotDetailsDto {
  @IfGiven()
  @IsIn(TRACKS)
  track?: NonNullable<SheetPilot['track']>;

  @IsOptional()
  @IsPlainText(500)
  leadUnit?: string | null;

  @IfGiven()
  @IsPlainText(4000)
  summary?: string;

  @IsOptional()
  @IsPlainText(200)
  serviceItem?: string | null;

  @IsOptional()
  @IsCalendarDay()
  dueOn?: string | null;

  @IfGiven()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PartnerDto)
  partners?: PartnerDto[];
}

export class ChangePilotDto extends PilotDetailsDto {
  @IfGiven()
  @IsPlainText(200)
  title?: string;

  @IfGiven()
  @IsIn(DIRECTIONS)
  direction?: SheetPilot['direction'];

  @IfGiven()
  @IsIn(INTEGRATION_MODELS)
  integrationModel?: SheetPilot['integrationModel'];

  @IfGiven()
  @IsIn(EXCHANGE_FREQUENCIES)
  exchangeFrequency?: SheetPilot['exchangeFrequency'];
}

export class NewPilotDto extends PilotDetailsDto {
  @IsPlainText(200)
  title: string;

  @IsIn(DIRECTIONS)
  direction: SheetPilot['direction'];

  @IsIn(INTEGRATION_MODELS)
  integrationModel: SheetPilot['integrationModel'];

  @IsIn(EXCHANGE_FREQUENCIES)
  exchangeFrequency: SheetPilot['exchangeFrequency'];
}
