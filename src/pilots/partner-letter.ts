/** The letter to a coordinator whose agency is invited to a pilot, in both languages. */
export function partnerLetter(
  name: string,
  pilot: { readonly title: string; readonly leadAgencyName: string },
  link: string,
): { subject: string; body: string } {
  const body = [
    `${name}您好：`,
    '',
    `${pilot.leadAgencyName}邀請貴單位參與試辦案「${pilot.title}」。請開啟下列連結，查看試辦內容，並為貴單位開啟自評：`,
    link,
    '',
    '貴單位為自己填答；主政機關看不到貴單位的答案。',
    '',
    '——',
    '',
    `Dear ${name},`,
    '',
    `${pilot.leadAgencyName} invites your agency to the pilot “${pilot.title}”. Open this link to read about it and to begin your agency's own assessment:`,
    link,
    '',
    'Your agency answers for itself; the lead agency does not see your answers.',
    '',
  ].join('\n');
  return { subject: `試辦案邀請 Invitation to a pilot：${pilot.title}`.slice(0, 150), body };
}
