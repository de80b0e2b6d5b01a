// The letters of a poll or an assembly as staff see them: what can be put ready, and what was put ready for the printer.
import type { LetterBatchRow } from '#features/invitations/index.js';
import type { Poll } from '#features/polls/index.js';
import { counted, shortMoment, wholeNumber } from '../../texts/formats.nl.js';

export type LettersFacts = {
  /** Of all invitations: by letter, own print among them. */
  readonly invited: number;
  readonly ready: number;
  readonly withoutAddress: number;
  readonly stale: boolean;
  /** Asked by e-mail, but no e-mail reached them. */
  readonly unreached: number;
  readonly batches: readonly LetterBatchRow[];
};

export type LettersSetting = {
  readonly mayWork: boolean;
  /** What became of a letter that came back: "genoteerd", "onbekend" or nothing. */
  readonly cameBack: string;
};

/** What the letters are about, and where commands about them go. */
export type LettersSubject = {
  readonly about: 'peiling' | 'burgerberaad';
  readonly base: string;
  /** Codes work, so letters can be made. */
  readonly open: boolean;
};

const WORDS = {
  peiling: {
    this: 'deze peiling',
    skipped: 'Wie intussen meedeed of zich afmeldde, krijgt geen brief.',
    closed: 'Brieven kunt u alleen maken en downloaden als de peiling open is.',
  },
  burgerberaad: {
    this: 'dit burgerberaad',
    skipped: 'Wie zich afmeldde, krijgt geen brief.',
    closed: 'Brieven kunt u alleen maken en downloaden als het aanmelden open is.',
  },
} as const;

export const lettersOfPoll = ({ id, state }: Poll): LettersSubject => ({
  about: 'peiling',
  base: `/werk/peilingen/${id}/versturen/brieven`,
  open: state === 'open',
});

export function lettersModel(
  { about, base, open }: LettersSubject,
  facts: LettersFacts,
  { mayWork, cameBack }: LettersSetting,
): object {
  const { invited, ready, withoutAddress, unreached, stale, batches } = facts;
  const words = WORDS[about];
  const inBatches = batches.reduce((sum, batch) => sum + batch.letters, 0);
  return {
    any: invited > 0 || unreached > 0,
    count: wholeNumber(invited),
    noun: invited === 1 ? 'brief' : 'brieven',
    done: inBatches > 0 ? `${counted(inBatches, 'brief ligt', 'brieven liggen')} klaar voor de drukker.` : '',
    instead: open && mayWork && unreached > 0,
    insteadAt: `${base}/in-plaats-van-mail`,
    insteadText: `Maak er ${counted(unreached, 'brief', 'brieven')} van`,
    insteadWhy: `${counted(unreached, 'persoon kreeg', 'mensen kregen')} onze e-mail niet, omdat het adres niet klopt of de mail werd geweigerd.`,
    make: open && mayWork && ready > 0 && !stale,
    stale:
      open && stale
        ? 'Het uittreksel is ouder dan 14 dagen. Lees eerst een mutatiebestand in. Dan krijgt niemand een brief die is overleden of verhuisd.'
        : '',
    makeAt: base,
    makeText: `Zet ${counted(ready, 'brief', 'brieven')} klaar`,
    without:
      open && withoutAddress > 0
        ? `Van ${counted(withoutAddress, 'persoon', 'mensen')} hebben wij nog geen naam en adres. Daarvoor is nog geen brief te maken.`
        : '',
    returned: open && mayWork && inBatches > 0,
    returnedAt: `${base}/retour`,
    returnedNews: returnedNews(cameBack, words.this),
    returnedKind: cameBack === 'onbekend' ? 'error' : 'ok',
    skipped: words.skipped,
    none: `Bij ${words.this} horen geen brieven.`,
    closed: open ? '' : words.closed,
    batches: batches.map((batch) => batchModel(batch, base, open && mayWork && !stale)),
  };
}

function returnedNews(cameBack: string, subject: string): string {
  if (cameBack === 'genoteerd') return `Genoteerd. Deze persoon krijgt voor ${subject} niets meer.`;
  return cameBack === 'onbekend'
    ? `Deze code hoort niet bij een brief van ${subject}. Kijk of u hem goed overtypte.`
    : '';
}

const batchModel = (batch: LetterBatchRow, base: string, download: boolean): object => ({
  name: `Partij ${batch.number}`,
  ownPrint: batch.ownPrint,
  reminder: batch.occasion === 'reminder',
  note: `${counted(batch.letters, 'brief', 'brieven')}, klaargezet op ${shortMoment(batch.createdAt)}`,
  download,
  lettersAt: `${base}/${batch.id}/brieven.pdf`,
  coverAt: `${base}/${batch.id}/voorblad.pdf`,
  printerAt: batch.ownPrint ? '' : `${base}/${batch.id}/drukkerij.csv`,
  last: String(batch.letters),
  fromId: `van-${batch.number}`,
  toId: `tot-${batch.number}`,
});
