// Finds the theme at boot: the administrator's own file, or the one that comes with the program.
import fs from 'node:fs';
import path from 'node:path';
import { FaultySettings } from '../config/config.module.js';
import { parseTheme, type Theme } from './theme.js';

/** The administrator's thema.json; empty: our own. */
export const themeFileOf = (themeFile: string): string =>
  themeFile === '' ? path.join(import.meta.dirname, 'thema.json') : themeFile;

/** Throws what is wrong with the file, in words for its administrator. */
export function readTheme(themeFile: string): Theme {
  const file = themeFileOf(themeFile);
  const outcome = parseTheme(fs.readFileSync(file, 'utf8'));
  if (outcome.ok) return outcome.theme;
  throw new FaultySettings(outcome.faults.map((fault) => `${file}: ${fault}`));
}
