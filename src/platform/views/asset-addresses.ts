import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Where styles and scripts are served; the address changes with the content, so browsers may keep them for ever. */
export class AssetAddresses {
  private readonly addresses: ReadonlyMap<string, string>;

  /** @param files by the path under which each is served, such as `/assets/site.css` */
  constructor(files: Readonly<Record<string, string>>) {
    this.addresses = new Map(
      Object.entries(files).map(([path, file]) => {
        const sum = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
        return [path, `${path}?v=${sum}`];
      }),
    );
  }

  of(path: string): string {
    const address = this.addresses.get(path);
    if (address === undefined) throw new Error(`There is no asset ${path}`);
    return address;
  }
}
