// A message as the HTML part of a mail.
import Handlebars from 'handlebars';
import { MAIL_LAYOUT } from './mail-layout.js';
import type { Message, Part } from './message.js';

/** Who writes, and the one colour of the town: #rrggbb, dark enough for white text. */
export type MailLook = { readonly sender: string; readonly accent: string };

const layout = Handlebars.compile(MAIL_LAYOUT, { strict: true, knownHelpersOnly: true });

export function renderHtml(message: Message, look: MailLook): string {
  return layout({
    ...message,
    ...look,
    direction: message.language === 'ar' ? 'rtl' : 'ltr',
    parts: message.parts.map(named),
  }).replace(EMPTY_LINES, '\n');
}

const EMPTY_LINES = /\n\s*\n/g;

/** The template asks for each kind by its name. */
const named = (part: Part): Record<string, unknown> => ({ ...KINDS, ...part, [part.kind]: true });
const KINDS = { paragraph: false, facts: false, door: false, block: false, languages: false, link: false };
