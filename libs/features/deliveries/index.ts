// Front door of the deliveries: mailings that people command and messages whose fate the rows tell.
export { DeliveriesModule } from './deliveries.module.js';
export type { Compose, Composed } from './composed.js';
export { DeliveryEngine, type Turn } from './delivery-engine.service.js';
export { deliveryStatus, deliveryStatuses, suppressionReasons } from './delivery.js';
export type { DeliveryStatus, SuppressionReason } from './delivery.js';
export { sendDeliveries } from './deliveries.jobs.js';
export type { Mailing, MailingKind, MailingState, StuckMailing } from './mailing.js';
export { mailingActions, mailingLifecycle, type MailingAction } from './mailing-lifecycle.js';
export { Mailings, type Commanded, type MailingPlan } from './mailings.service.js';
export { goLiveTasks, type GoLiveTask } from './go-live.js';
export { GoLive } from './go-live.service.js';
export type { MailReach, MissReason } from './mail-reach.js';
export { Returned, type Received } from './returned.service.js';
export { situationOf, type MailingProgress, type MailingSituation, type Reason } from './progress.js';
