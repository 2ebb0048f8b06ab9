import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { localDay } from '../platform/clock/local-day.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { isTimeAndId, listAnswer, readListPage } from '../platform/http/list-page.js';
import type { ListPage } from '../platform/http/list-page.js';
import { tableLinks } from '../platform/tables/table-links.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import { centralHomePage, memberHomePage } from './home-page.js';
import type { HomeInput } from './home-tasks.js';
import { ReadCentralHome } from './read-central-home.js';
import { ReadHome } from './read-home.js';

const PILOTS_SHOWN = 20;

/** Where everybody comes in: one's own tasks and pilots, or what was handed in to the reviewing body. */
@Controller('home')
export class HomePages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadHome,
    private readonly reviews: ReadCentralHome,
    private readonly catalogue: FrameworkCatalogue,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  home(
    @Acting() actor: UserActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return actor.agencyId === null
      ? this.central(actor, request, response)
      : this.member(actor, actor.agencyId, request, response);
  }

  private async member(actor: UserActor, agencyId: string, request: Request, response: Response): Promise<string> {
    const home = await this.reading.read(actor, this.listPage(request, PILOTS_SHOWN));
    const positions = home.pilots.map(({ pilot }) => pilot);
    const content = {
      tables: { tasks: tableLinks('/api/v1/tasks'), pilots: tableLinks('/api/v1/pilots') },
      ...memberHomePage(home, agencyId, PILOTS_SHOWN, this.input(actor, request)),
      nextHref: this.nextHref(positions, PILOTS_SHOWN, ({ createdAt, id }) => [createdAt.toISOString(), id]),
    };
    const title = this.say(request, 'home.title');
    const notice = this.noticeFor(request);
    return this.pages.show(request, response, { template: 'home/member', title, content, notice });
  }

  private async central(actor: UserActor, request: Request, response: Response): Promise<string> {
    const { userId, roles } = actor;
    const { locale, version } = this.input(actor, request);
    const who = { userId, isReviewer: roles.includes('reviewer') };
    const when = { timeZone: this.config.timeZone, now: this.clock.now() };
    const input = { locale, version, words: this.pages.words, ...when, ...who };
    const content = centralHomePage(await this.reviews.read(actor), roles, input);
    const title = this.say(request, 'home.central.title');
    return this.pages.show(request, response, { template: 'home/central', title, content });
  }

  private input({ roles }: UserActor, request: Request): HomeInput {
    return {
      locale: this.pages.locale(request),
      version: this.catalogue.version,
      roles,
      today: localDay(this.clock.now(), this.config.timeZone),
    };
  }

  private listPage(request: Request, limit: number): ListPage {
    const { cursor } = request.query;
    const asked = { limit: String(limit), ...(cursor !== undefined && { cursor }) };
    return readListPage(asked, this.pages.locale(request), isTimeAndId);
  }

  /** Where the rest of a list is; null where there is none. */
  private nextHref<T>(rows: readonly T[], limit: number, position: (row: T) => readonly string[]): string | null {
    const { nextCursor } = listAnswer(rows, limit, position, (row) => row);
    return nextCursor && `${ADDRESSES.home()}?cursor=${nextCursor}`;
  }

  private noticeFor(request: Request): string | null {
    const { done, n } = request.query;
    if (done === 'handed-over') return this.say(request, 'home.handedOver');
    const count = typeof n === 'string' && /^\d{1,4}$/.test(n) ? Number(n) : 0;
    return done === 'handed-over-all' ? this.say(request, 'home.handedOverAll', { n: count }) : null;
  }

  private say(request: Request, key: string, values = {}): string {
    return this.pages.words.say(this.pages.locale(request), key, values);
  }
}
