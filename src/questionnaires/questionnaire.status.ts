/** queued → rendering → ready, or failed after the last attempt; asked for again, a failed one is queued anew. */
export type QuestionnaireStatus = 'queued' | 'rendering' | 'ready' | 'failed';
