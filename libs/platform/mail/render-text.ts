// A message as the text part of a mail: written for people who read it that way, not scraped off the HTML.
import type { Message, Part } from './message.js';

export function renderText(message: Message): string {
  const paragraphs = [
    message.heading,
    `${message.salutation},`,
    ...message.parts.map(textOf),
    message.closing.join('\n'),
    ['--', ...message.footer].join('\n'),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function textOf(part: Part): string {
  switch (part.kind) {
    case 'paragraph':
      return part.text;
    case 'facts':
      return part.items.map((item) => `* ${item}`).join('\n');
    case 'door':
      return `${part.label}:\n${part.url}`;
    case 'block':
      return [part.title.toUpperCase(), ...part.paragraphs].join('\n');
    case 'languages':
      return part.lines.map(({ text, url }) => `${text}\n${url}`).join('\n');
    case 'link':
      return `${part.lead}\n${part.url}`;
  }
}
