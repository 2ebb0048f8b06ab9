import type { Response } from 'express';
import { contentDisposition } from '../platform/http/content-disposition.js';
import type { WorkbookFile } from './download-workbook.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Always as a download. */
export function sendWorkbook(response: Response, { bytes, fileName }: WorkbookFile): void {
  response.set({ 'Content-Disposition': contentDisposition(fileName), 'Cache-Control': 'no-store' });
  response.type(XLSX).send(bytes);
}
