import type { Actor } from '../database/actor.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { conflict, notFound } from '../http/app-error.js';
import type { Download } from '../http/send-download.js';
import type { PrintedDocument } from './printed-document.entity.js';
import type { PrintedTable } from './printed-table.js';

/** How far a document is, and the document once it is there. */
export abstract class ReadPrinted<D extends PrintedDocument> {
  constructor(
    private readonly table: PrintedTable<D>,
    protected readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404 */
  one(actor: Actor, id: string): Promise<D> {
    return this.unitOfWork.run(actor, () => this.found(id));
  }

  /** @throws AppError 404, 409 before it is ready */
  file(actor: Actor, id: string): Promise<Download> {
    return this.unitOfWork.run(actor, async () => {
      const document = await this.found(id);
      const content = document.status === 'ready' ? await this.table.content(id) : null;
      if (!content) throw notReady();
      return this.download(document, content);
    });
  }

  protected download({ fileName, contentSha256 }: D, content: Buffer): Download {
    return { content, contentType: 'application/pdf', fileName: fileName!, sha256: contentSha256! };
  }

  private async found(id: string): Promise<D> {
    const document = await this.table.byId(id);
    if (!document) throw notFound();
    return document;
  }
}

const notReady = () =>
  conflict('not-ready', {
    'zh-TW': '文件尚未製作完成，請稍後再下載。',
    en: 'The document is not ready yet. Please come back in a moment.',
  });
