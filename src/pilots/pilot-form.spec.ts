import { bodyOf, formOf, sentForm } from './pilot-form.js';
import { differences } from './pilot-differences.js';
import type { Pilot } from './pilot.entity.js';

const DIRECTORY = [{ id: 'a1', name: '臺北市政府' }];
const SENT = {
  title: ' 戶籍遷徙一次通報 ',
  summary: '一次通報。',
  track: 'whole',
  direction: 'bottom-up',
  integrationModel: 'chain',
  exchangeFrequency: 'frequent',
  invited: 'a1',
  partners: '地政事務所\r\n\r\n 監理站 ',
};
const FRAME = {
  circumstances: {
    direction: { 'top-down': '由上而下', 'bottom-up': '由下而上' },
    integrationModel: { pooled: '共用', chain: '前後接續', networked: '網絡' },
    exchangeFrequency: { 'ad-hoc': '偶發', occasional: '不定期', frequent: '經常' },
    track: { data: '資料', process: '流程', whole: '資料與流程' },
  },
};

describe('the form of a pilot', () => {
  it('names invited agencies as the directory does, and others line by line', () => {
    expect(bodyOf(sentForm(SENT), DIRECTORY)).toMatchObject({
      title: '戶籍遷徙一次通報',
      partners: [{ name: '臺北市政府', agencyId: 'a1' }, { name: '地政事務所' }, { name: '監理站' }],
      leadUnit: null,
      dueOn: null,
    });
  });

  it('leaves an agency that is not in the directory for the use case to refuse', () => {
    const { partners } = bodyOf(sentForm({ ...SENT, invited: 'nobody', partners: '' }), DIRECTORY);
    expect(partners).toEqual([{ name: 'nobody', agencyId: 'nobody' }]);
  });

  it('shows of two versions only what differs, in words', () => {
    const mine = sentForm({ ...SENT, track: 'data', invited: [], dueOn: '2026-12-31' });
    const found = differences(sentForm(SENT), mine, DIRECTORY, FRAME, 'zh-TW');
    expect(found).toEqual([
      { field: 'track', now: '資料與流程', typed: '資料' },
      { field: 'partners', now: '臺北市政府、地政事務所、監理站', typed: '地政事務所、監理站' },
      { field: 'dueOn', now: '', typed: '2026年12月31日' },
    ]);
  });

  it('comes back from a stored pilot as it was sent', () => {
    const stored = { ...bodyOf(sentForm(SENT), DIRECTORY), id: 'p', version: 1 } as unknown as Pilot;
    expect(formOf(stored)).toEqual(sentForm({ ...SENT, partners: '地政事務所\n監理站' }));
  });
});
