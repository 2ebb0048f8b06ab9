/** queued → rendering → ready, or failed after the last attempt; asked for again, a failed one is queued anew. */
export type PrintStatus = 'queued' | 'rendering' | 'ready' | 'failed';
