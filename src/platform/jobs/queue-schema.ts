import { PgBoss } from 'pg-boss';

export const QUEUE_SCHEMA = 'jobs';

/** Queues by name. A job carries ids, never content. */
export const QUEUES = {
  renderReport: 'render-report',
  renderQuestionnaire: 'render-questionnaire',
  renderPortfolio: 'render-portfolio',
  sendMail: 'send-mail',
} as const;

const RENDER_QUEUES = [QUEUES.renderReport, QUEUES.renderQuestionnaire, QUEUES.renderPortfolio] as const;
export type RenderQueue = (typeof RENDER_QUEUES)[number];

/** Where jobs go after their last attempt. */
export const failedQueue = (queue: RenderQueue): string => `${queue}-failed`;

/**
 * A render takes seconds. Its worker sends heartbeats; ten seconds of silence mean that it was killed, and another
 * attempt starts. `expireInSeconds` is the bound for a render that hangs while its worker lives.
 */
const RENDER_OPTIONS = {
  expireInSeconds: 60,
  heartbeatSeconds: 10,
  retryLimit: 4,
  retryDelay: 1,
  retryBackoff: false,
  retentionSeconds: 7 * 24 * 3600,
  deleteAfterSeconds: 24 * 3600,
};

/** Tried again after 1, 2, 4, 8 and 16 minutes: a mail server that is restarted loses nothing. */
const MAIL_OPTIONS = {
  expireInSeconds: 120,
  heartbeatSeconds: 30,
  retryLimit: 5,
  retryDelay: 60,
  retryBackoff: true,
  retentionSeconds: 7 * 24 * 3600,
  deleteAfterSeconds: 24 * 3600,
};

/** Makes or upgrades the queue's tables as the owner; the service's own user never changes a schema. */
export async function createQueueSchema(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: QUEUE_SCHEMA,
    supervise: false,
    schedule: false,
    max: 2,
  });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const queue of RENDER_QUEUES) await createRenderQueue(boss, queue);
    await boss.createQueue(QUEUES.sendMail, MAIL_OPTIONS);
    await boss.updateQueue(QUEUES.sendMail, MAIL_OPTIONS);
  } finally {
    await boss.stop({ graceful: false });
  }
}

async function createRenderQueue(boss: PgBoss, queue: RenderQueue): Promise<void> {
  const failed = failedQueue(queue);
  await boss.createQueue(failed, { retryLimit: 10, retryDelay: 5 });
  await boss.createQueue(queue, { ...RENDER_OPTIONS, deadLetter: failed });
  await boss.updateQueue(queue, RENDER_OPTIONS);
}
