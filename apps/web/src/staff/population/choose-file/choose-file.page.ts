// Everything the page on which a file is chosen may show.
import { importFields, type Frame, type ImportKind, type ImportRefusal } from '#features/population/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { table } from '../../../components/table.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted } from '../../../texts/formats.nl.js';
import { fieldHint, fieldText, fileRefusalText, kindText } from '../../../texts/imports.nl.js';
import { chooseAddress, FRAMES, frameAddress } from '../frame-address.js';
import { importSteps } from '../import-steps.js';

export type ChooseFileFacts = {
  readonly person: StaffPerson;
  readonly kind: ImportKind;
  /** Null for a new frame. */
  readonly frame: Frame | null;
  /** How many people were drawn from the frame; null when the file is not about them alone. */
  readonly drawn: number | null;
  readonly refused?: ImportRefusal;
};

export function chooseFilePage({ person, kind, frame, drawn, refused }: ChooseFileFacts): object {
  const { title, intro } = kindText[kind];
  return {
    title,
    staff: staffFrame(person, 'bevolking'),
    form: refused ? refusedFile(refused) : freshForm(),
    intro,
    action: chooseAddress(kind, frame?.id ?? null),
    back: frame ? { href: frameAddress(frame.id), text: frame.name } : { href: FRAMES, text: 'Bevolking' },
    steps: importSteps('file'),
    drawnOnly: drawn !== null,
    nobodyDrawn: drawn === 0,
    drawnText: drawn === null ? '' : counted(drawn, 'persoon is', 'mensen zijn'),
    drawnList: frame ? `${frameAddress(frame.id)}/geloot.csv` : '',
    columns: table(
      'Kolommen in het bestand',
      ['Kolom', 'Nodig', 'Wat erin staat'],
      importFields[kind].map(({ name, required }) => [
        fieldText[name],
        required ? 'Ja' : 'Nee',
        fieldHint[name],
      ]),
    ),
  };
}

function refusedFile(refused: ImportRefusal): FormView {
  const text = fileRefusalText(refused);
  return { values: {}, errors: { bestand: text }, errorList: [{ name: 'bestand', text }] };
}
