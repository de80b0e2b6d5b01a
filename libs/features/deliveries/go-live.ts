// What must be settled before residents get mail.
export const goLiveTasks = [
  'sender-domain',
  'bounces',
  'own-page',
  'telephone',
  'privacy',
  'test-letter',
] as const;
export type GoLiveTask = (typeof goLiveTasks)[number];
