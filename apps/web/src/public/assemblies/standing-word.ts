// How far a draw is, in a word that changes when it is sealed, drawn or undone; it stands in the page and in its stream.
import type { PanelStanding } from '#features/assemblies/index.js';

const DIGITS = 16;

export const standingWord = ({ digest, void: over }: PanelStanding): string =>
  `${digest.slice(0, DIGITS)}${over ? '-vervallen' : ''}`;
