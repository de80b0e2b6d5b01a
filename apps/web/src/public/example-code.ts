// A code as it looks in a letter, to show people what to type; no invitation has it.
import { groupedCode } from '#features/invitations/index.js';

export const EXAMPLE_CODE = groupedCode('7K4MQ2XH9TRDA');
