import { DEMO_ACCOUNTS } from '../demo/demo-accounts.js';
import type { Config } from '../platform/config/config.js';
import type { PreparedDatabase } from './prepare-database.js';

/** What a newcomer reads in the terminal. */
export function welcome(
  { publicUrl }: Pick<Config, 'publicUrl'>,
  password: string | null,
  { firstInvitation, reviewingBody }: Pick<PreparedDatabase, 'firstInvitation' | 'reviewingBody'>,
): string {
  const lines = ['', `Ready 準備完成  ${publicUrl}`, ''];
  if (password !== null) {
    const width = Math.max(...DEMO_ACCOUNTS.map(({ email }) => email.length));
    lines.push('Demo accounts 示範帳號');
    lines.push(
      ...DEMO_ACCOUNTS.map(
        ({ email, agency, roles }) => `  ${email.padEnd(width)}  ${agency ?? reviewingBody}  ${roles.join(', ')}`,
      ),
    );
    lines.push(`Password 密碼  ${password}`, '');
  }
  if (firstInvitation !== null) {
    lines.push(
      '還沒有管理員。請在七天內開啟這個連結，建立第一個管理員帳號（只能使用一次；每次啟動都會換新）：',
      'There is no administrator yet. Open this link within seven days to create the first one',
      '(it works once, and every start makes a new one):',
      `  ${firstInvitation}`,
      '',
    );
  }
  lines.push(`API  ${publicUrl}/api/docs`, 'Ctrl-C stops everything; your data stay in the data folder.', '');
  return lines.join('\n');
}
