// Reads how staff want residents to answer: with a last look, how anonymous, with a receipt.
import { anonymityLevels, type AnsweringChoice } from '#features/polls/index.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';

export function readAnswering(body: unknown): FormOutcome<AnsweringChoice> {
  const form = new Form(body);
  const checkPage = form.choice('controle', ['ja', 'nee'], {
    missing: 'Kies of inwoners hun antwoorden eerst controleren',
  });
  const level = form.choice('niveau', anonymityLevels, { missing: 'Kies hoe de antwoorden anoniem blijven' });
  const receipts = form.choice('controlecode', ['nee', 'ja'], {
    missing: 'Kies of inwoners een controlecode krijgen',
  });
  return form.outcome({ checkPage: checkPage === 'ja', level, receipts: receipts === 'ja' });
}
