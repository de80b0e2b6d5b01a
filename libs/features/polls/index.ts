// The front door of the polls.
export { pollRefusals, type PollDecision, type PollRefusal } from './decide-poll.js';
export { emptyDetails, firstAudience, type PollAudience, type PollDetails } from './poll-details.js';
export { pollActions, pollLifecycle, type PollAction } from './poll-lifecycle.js';
export { pollStates, type Poll, type PollState } from './poll.js';
export { PollsModule } from './polls.module.js';
export { Polls, type NewPoll, type StaffActor } from './polls.service.js';
export { sampleName, type SampleName } from './sample-name.nl.js';
