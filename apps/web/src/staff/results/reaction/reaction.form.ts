// Reads the reaction of the college: whether it does what was asked, what it heard, what it decided and why.
import { reactionOutcomes, type Reaction, type ReactionText } from '#features/results/index.js';
import { Form, freshForm, type FormOutcome, type FormView } from '#platform/forms/form.js';

export const LONGEST_PART = 900;

export function reactionForm(body: unknown): FormOutcome<ReactionText> {
  const form = new Form(body);
  const part = (name: string, missing: string): string => form.text(name, { max: LONGEST_PART, missing });
  return form.outcome({
    outcome: form.choice('besluit', reactionOutcomes, { missing: 'Kies wat het college doet' }),
    heard: part('gehoord', 'Schrijf op wat het college hoorde'),
    decided: part('besloten', 'Schrijf op wat het college besloot'),
    reasons: part('waarom', 'Schrijf op waarom'),
  });
}

export function filledReaction(reaction: Reaction | undefined): FormView {
  if (!reaction) return freshForm();
  return freshForm({
    besluit: reaction.outcome,
    gehoord: reaction.heard,
    besloten: reaction.decided,
    waarom: reaction.reasons,
  });
}
