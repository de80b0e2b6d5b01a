// Sealed and drawn panels of a small made-up pool, for specs of the record of an assembly's draw.
import { sha256 } from '#domain/evidence/digest.js';
import { drawPanel } from '#domain/sortition/draw-panel.js';
import type { DrawnPanel } from '#domain/sortition/panel-record.js';
import type { PanelValue } from '#domain/sortition/panel-value.js';
import { sealPanels, type PanelsToSeal } from '#domain/sortition/seal-panels.js';

/** No signature is ever that of the beacon: these draws are made with dice. */
export const neverGenuine = () => false;

/** Panels of two women and two men out of a pool that is half and half. */
export function panelsToSeal(people: number, panels: number): PanelsToSeal {
  const half = people / 2;
  return {
    purpose: 'Burgerberaad Groen',
    previous: null,
    size: 4,
    categories: [
      {
        name: 'geslacht',
        targets: [
          { value: 'vrouw', min: 2, max: 2 },
          { value: 'man', min: 2, max: 2 },
        ],
      },
    ],
    method: 'leximin',
    solver: 'HiGHS 1.15.1',
    announced: { kind: 'dice', dice: 10, occasion: 'in de raadzaal' },
    people: Array.from({ length: people }, (_, index) => ({
      id: `p${index}`,
      salt: sha256(`salt ${index}`),
      values: [index < half ? 'vrouw' : 'man'],
      household: null,
    })),
    panels: Array.from({ length: panels }, (_, panel) => {
      const seat = (start: number) => [
        start + (panel % half),
        start + ((panel * 7 + 1 + (panel % half)) % half),
      ];
      const chosen = [...seat(0), ...seat(half)];
      return new Set(chosen).size === 4 ? chosen : [0, 1, half, half + 1];
    }),
    secret: sha256('secret'),
    sealedAt: '2026-10-01T10:00:00.000Z',
  };
}

export const witnesses = [
  { name: 'A. de Vries', role: 'notaris' },
  { name: 'B. Jansen', role: 'griffier' },
] as const;

const publicValue = {
  kind: 'dice',
  values: [1, 2, 3, 4, 5, 6, 1, 2, 3, 4],
  witnesses,
} as const;

/** What is sealed, with what opens it. */
export function sealedPanels(input: PanelsToSeal): Extract<ReturnType<typeof sealPanels>, { ok: true }> {
  const sealed = sealPanels(input);
  if (!sealed.ok) throw new Error(sealed.refused);
  return sealed;
}

export function drawnPanels(input: PanelsToSeal, value: PanelValue = publicValue): DrawnPanel {
  const { sealed, opening } = sealedPanels(input);
  const result = drawPanel(sealed, {
    publicValue: value,
    isGenuine: neverGenuine,
    opening,
    drawnAt: '2026-11-01T10:00:00.000Z',
  });
  if (!result.ok) throw new Error(result.refused);
  return result.drawn;
}
