import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID, ValidateIf, ValidateNested } from 'class-validator';
import { IsPlainText } from '../../platform/http/plain-text.js';
import { DIRECTIONS, EXCHANGE_FREQUENCIES, INTEGRATION_MODELS, TRACKS } from '../../sheet/answer-sheet.js';
import type { Pilot as SheetPilot } from '../../sheet/answer-sheet.js';

/** Present and null is not the same as left out: null is refused here, and clears where a field may be cleared. */
const given = (_: object, value: unknown) => value !== undefined;
const IfGiven = () => ValidateIf((_, value) => given({}, value));

export class PartnerDto {
  @IsPlainText(200)
  name: string;

  @IfGiven()
  @IsUUID()
  agencyId?: string;
}

export class ChangePilotDto {
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

  @IfGiven()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PartnerDto)
  partners?: PartnerDto[];
}

export class NewPilotDto extends ChangePilotDto {
  @IsPlainText(200)
  declare title: string;

  @IsIn(DIRECTIONS)
  declare direction: SheetPilot['direction'];

  @IsIn(INTEGRATION_MODELS)
  declare integrationModel: SheetPilot['integrationModel'];

  @IsIn(EXCHANGE_FREQUENCIES)
  declare exchangeFrequency: SheetPilot['exchangeFrequency'];
}
