// The list of receipts of one poll: with a code one finds back that an answer was counted, and anybody can take the list along.
import { receiptListDigest } from '#features/answers/index.js';
import type { Poll } from '#features/polls/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import { counted } from '../../texts/formats.nl.js';

export type ReceiptFacts = {
  readonly poll: Pick<Poll, 'id' | 'slug' | 'title' | 'number'>;
  /** Digests in ascending order. */
  readonly list: readonly string[];
  /** What was typed, and whether it is on the list: undefined when it cannot be a code; left out when nothing was typed. */
  readonly asked?: { readonly typed: string; readonly found: boolean | undefined };
};

const RECEIPT_EXAMPLE = 'K7QF-2M9D-X4R1-T0AB';

export function receiptsPage({ poll, list, asked }: ReceiptFacts): object {
  const fault = asked && asked.found === undefined ? NO_CODE : '';
  return {
    title: `Is mijn antwoord meegeteld? – ${poll.title}`,
    section: 'peilingen',
    pollTitle: poll.title,
    count: counted(list.length, 'antwoord', 'antwoorden'),
    action: `/peilingen/${poll.slug}/meegeteld`,
    form: formOf(asked?.typed ?? '', fault),
    found: asked?.found === true,
    notFound: asked?.found === false,
    example: `Bijvoorbeeld ${RECEIPT_EXAMPLE}`,
    pollId: poll.id,
    digest: receiptListDigest(list).replaceAll(/(.{8})(?=.)/g, '$1 '),
    listHref: `/peilingen/${poll.slug}/meegeteld.txt`,
    pollHref: `/peilingen/${poll.slug}`,
  };
}

const NO_CODE = 'Vul de controlecode in. Dat zijn 16 letters en cijfers';

function formOf(typed: string, fault: string): FormView {
  const form = freshForm({ code: typed });
  if (fault === '') return form;
  return { ...form, errors: { code: fault }, errorList: [{ name: 'code', text: fault }] };
}

/** The list as a file, with how to check a code without us. */
export function receiptList({ poll, list }: Pick<ReceiptFacts, 'poll' | 'list'>): string {
  return [
    `# Controlecodes van peiling ${poll.number}: ${list.length} antwoorden, op volgorde van het controlegetal`,
    `# Controleer zelf: printf '%s' 'samenspel-controlecode ${poll.id} UWCODE' | sha256sum`,
    '# Typ uw code in hoofdletters en zonder streepjes. Staat de uitkomst hieronder, dan is uw antwoord meegeteld.',
    `# Controlegetal van de lijst: ${receiptListDigest(list)}`,
    "# Zo rekent u dat na: grep -v '^#' dit-bestand | sha256sum. De gemeente legde het vast toen de laatste antwoorden binnen waren.",
    ...list,
    '',
  ].join('\n');
}
