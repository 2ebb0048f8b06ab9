import { Global, Module } from '@nestjs/common';
import { join } from 'node:path';
import { CONFIG } from '../config/config-token.js';
import type { Config } from '../config/config.js';
import { PROJECT_ROOT } from '../config/project.js';
import { Cookies } from '../http/cookies.js';
import { Lists } from '../tables/lists.js';
import { AssetAddresses } from './asset-addresses.js';
import { assetFiles } from './assets.js';
import { PageTemplates } from './page-templates.js';
import { Pages } from './pages.js';
import { Words } from './words.js';

const TEMPLATES = join(PROJECT_ROOT, 'templates');

/** Pages and lists for every room with a door; the worker has none. */
@Global()
@Module({
  providers: [
    { provide: Words, useFactory: () => new Words(join(TEMPLATES, 'words')) },
    { provide: PageTemplates, useFactory: (words: Words) => new PageTemplates(TEMPLATES, words), inject: [Words] },
    { provide: AssetAddresses, useFactory: () => new AssetAddresses(assetFiles(PROJECT_ROOT)) },
    { provide: Cookies, useFactory: ({ publicUrl }: Config) => new Cookies(publicUrl), inject: [CONFIG] },
    Pages,
    Lists,
  ],
  exports: [Words, Pages, Lists, Cookies],
})
export class ViewsModule {}
