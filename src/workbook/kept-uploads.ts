import { Injectable } from '@nestjs/common';
import { KeptForms } from '../accounts/kept-forms.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { ANSWERS } from './marker.js';
import type { Upload, UploadEntry } from './upload.js';

/** What a workbook says, kept for a day until its sender has decided. Nobody else finds it. */
@Injectable()
export class KeptUploads {
  constructor(
    private readonly forms: KeptForms,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  /** @returns the id under which it is found again */
  keep(actor: UserActor, assessmentId: string, { answers, entries }: Upload): Promise<string> {
    return this.forms.keep(actor, placeOf(assessmentId), { answers, entries });
  }

  /** null where there is none, or what was kept is no upload. */
  async find(actor: UserActor, assessmentId: string, id: unknown): Promise<Upload | null> {
    const kept = await this.forms.find(actor, placeOf(assessmentId), id);
    const answers = ANSWERS.find((one) => one === kept?.['answers']);
    const entries: unknown = kept?.['entries'];
    if (!answers || !Array.isArray(entries) || !entries.every((entry) => this.isEntry(entry))) return null;
    return { answers, entries };
  }

  drop(actor: UserActor, id: string): Promise<unknown> {
    return this.forms.drop(actor, id);
  }

  private isEntry(value: unknown): value is UploadEntry {
    if (typeof value !== 'object' || value === null) return false;
    const { factor, sheet, cell, etag, touched, content } = value as Partial<Record<keyof UploadEntry, unknown>>;
    const areTexts = [sheet, cell, etag].every((one) => typeof one === 'string');
    const isKnown = this.catalogue.answerable.some((code) => code === factor);
    return areTexts && isKnown && typeof touched === 'boolean' && typeof content === 'object' && content !== null;
  }
}

/** No address of a page: what a form sent is never taken for an upload. */
const placeOf = (assessmentId: string): string => `workbook ${assessmentId}`;
