export const REPORT_FORMATS = ['pdf', 'html'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** queued → rendering → ready, or failed after the last attempt; asked for again, a failed one is queued anew. */
export type ReportStatus = 'queued' | 'rendering' | 'ready' | 'failed';

export const CONTENT_TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
};
