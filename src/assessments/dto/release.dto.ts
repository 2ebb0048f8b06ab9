import { IsBoolean } from 'class-validator';

export class ReleaseDto {
  @IsBoolean()
  released: boolean;
}
