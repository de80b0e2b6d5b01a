// Shortens a text of staff to its first sentence, so that Start stays in sight on a phone.

const LONGEST = 170;

/** Everything up to and including the first full stop, question or exclamation mark; cut at a word when it goes on too long. */
export function firstSentence(text: string): string {
  const [sentence = ''] = /^.*?[.!?](?=\s|$)/s.exec(text.trim()) ?? [text.trim()];
  if (sentence.length <= LONGEST) return sentence;
  return `${sentence.slice(0, sentence.lastIndexOf(' ', LONGEST))} …`;
}
