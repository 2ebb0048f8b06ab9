import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CarriedToken } from '../accounts/carried-token.js';
import type { UserActor } from '../platform/access/caller.js';

/** The link of an expert on the page after it was made. */
@Injectable()
export class ShownExpertLink {
  constructor(private readonly carried: CarriedToken) {}

  carry(response: Response, actor: UserActor, link: string): void {
    this.carried.carry(response, actor, 'expert', link);
  }

  /** null where there is none for this person. */
  find(request: Request, actor: UserActor): string | null {
    return this.carried.find(request, actor, 'expert');
  }
}
