// The mails to people who left their address, in English.
import type { FollowWords } from './follow-phrases.js';

export const en: FollowWords = {
  salutation: 'Dear resident',
  greeting: 'Kind regards,',
  resultSubject: (title) => `The result of the survey: ${title}`,
  resultHeading: 'The result is here',
  resultThanks: (title) => `You took part in the survey “${title}”. Thank you. The result is now online.`,
  readResult: 'Read the whole result (in Dutch):',
  oneMore: 'You will get one more e-mail: when we tell what is done with the answers.',
  feedbackSubject: (title) => `What is done with your answers: ${title}`,
  feedbackHeading: 'This is what we do with your answers',
  feedbackPreview: 'For each subject you can read what we do, what we do not do, and why.',
  feedbackThanks: (title) => `You took part in the survey “${title}”. This is what we do with the answers:`,
  readFeedback: 'Read what we heard, what we decided and why (in Dutch):',
  decided: { 'taken-over': 'we will do this', partly: 'we will do part of this', not: 'we will not do this' },
  inDutch: 'The municipality wrote these words in Dutch.',
  last: 'This was the last e-mail about this survey. We are now deleting your address.',
  leave: 'Do you not want any more e-mails about this survey?',
  why: 'You left your address to hear what happens. It is kept apart from your answers.',
  erased: 'We delete it after the last e-mail.',
  belongs: (poll, municipality) => `This message belongs to survey ${poll} (${municipality}).`,
};
