// A thousand letters in one file, each with its own address, code and square: how long that takes on this machine.
import { letterPdf } from '../../dist/libs/platform/letters/letter-pdf.js';
import { USUAL_WINDOW } from '../../dist/libs/platform/letters/letter.js';

const LETTERS = 1000;
const MOST_SECONDS = 5;

export async function run(print) {
  const letters = Array.from({ length: LETTERS }, (_, index) => letter(index));
  const started = performance.now();
  let bytes = 0;
  for await (const part of letterPdf({ title: 'Peiling 2027-01', letterhead, letters })) bytes += part.length;
  const seconds = (performance.now() - started) / 1000;
  const each = Math.round(bytes / LETTERS / 1024);
  print(`${LETTERS} letters with address, code and square: ${seconds.toFixed(2)} s, ${each} kB a letter`);
  print(`of the ${MOST_SECONDS} s allowed: ${(seconds / MOST_SECONDS).toFixed(2)} (at most 1)`);
}

const letterhead = {
  sender: 'Gemeente Oss',
  accent: '#6b1f5c',
  signal: '#ffc845',
  placeAndDate: 'Oss, 2 maart 2027',
  reference: ['Peiling 2027-01', 'Vragen? Bel 14 0412'],
  window: USUAL_WINDOW,
};

const FAMILY_NAMES = ['de Vries', 'Şahin', 'Łukasik', 'Nguyễn', 'van den Broek', 'Yılmaz', 'Jansen'];
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function letter(index) {
  const name = `${'ABCDEFGHJKLM'[index % 12]}. ${FAMILY_NAMES[index % FAMILY_NAMES.length]}`;
  const code = Array.from({ length: 13 }, (_, place) => SIGNS[(index * 7 + place * (index + 11)) % 32]).join(
    '',
  );
  return {
    addressLines: [name, `Heuvelstraat ${index + 1}`, '5341 AB  OSS'],
    message: message(name, code),
    mark: `1-${index + 1}`,
  };
}

const message = (name, code) => ({
  language: 'nl',
  subject: 'Hoe wilt u wonen?',
  heading: 'Hoe wilt u wonen in uw buurt?',
  preview: '',
  salutation: `Beste ${name}`,
  parts: [
    {
      kind: 'paragraph',
      text: 'De gemeente Oss maakt een plan voor nieuwe woningen. Wij willen weten wat u belangrijk vindt. U bent geloot uit alle inwoners van 16 jaar en ouder. Uw antwoord telt daarom mee voor veel meer mensen.',
    },
    {
      kind: 'facts',
      items: ['Het kost u ongeveer 5 minuten', 'Het kan tot en met 21 maart', 'Meedoen is vrijwillig'],
    },
    {
      kind: 'door',
      label: 'Doe mee',
      url: `https://samenspel.oss.invalid/p/${code}${code}`,
      typeAt: 'samenspel.oss.invalid/meedoen',
      code: `${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8)}`,
    },
    ...BLOCKS,
  ],
  closing: ['Met vriendelijke groet,', 'Team Onderzoek', 'Gemeente Oss'],
  footer: ['Peiling 2027-01', 'Wilt u geen uitnodigingen meer? Meld u af op samenspel.oss.invalid/afmelden.'],
});

const BLOCKS = [
  [
    'Waarom krijgt u deze brief?',
    'Wij lootten 1.000 inwoners uit het bevolkingsregister. U bent een van hen.',
  ],
  [
    'Wat doen wij met uw antwoord?',
    'Wij tellen alle antwoorden op. Niemand ziet wat u invulde. Ook de gemeente niet.',
  ],
  ['Hulp nodig?', 'Bel 14 0412 of kom langs op het gemeentehuis. Dan vullen wij het samen in.'],
  [
    'Liever op papier?',
    'Bel 14 0412. Dan sturen wij u de vragen op papier, met een envelop zonder postzegel.',
  ],
].map(([title, text]) => ({ kind: 'block', title, paragraphs: [text] }));
