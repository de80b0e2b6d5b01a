// Proves that who answered in another language is written to in that language, with what the town wrote itself in Dutch.
import { describe, expect, it } from '@jest/globals';
import { languages } from '#domain/questionnaire/language.js';
import { renderHtml } from '#platform/mail/render-html.js';
import { renderText } from '#platform/mail/render-text.js';
import { feedbackMessage, resultMessage, type FollowStory } from './follow-message.js';
import type { FollowLanguage } from './follow-phrases.js';
import { followWords } from './follow-words.js';

const story = (language: FollowLanguage): FollowStory => ({
  poll: { title: 'Wonen in uw buurt', number: '2026-04', slug: 'wonen', team: 'Wijkzaken' },
  sender: {
    municipality: 'Gemeente Oss',
    phone: '14 0412',
    openingHours: 'elke werkdag',
    ownPage: 'https://www.oss.example',
    baseUrl: 'https://samenspel.example',
    accent: '#6d1e5c',
    signal: '#f5c542',
    town: 'Oss',
  },
  language,
  leaveUrl: 'https://samenspel.example/geen-bericht/abc',
});
const theme = {
  ...{ id: 't1', title: 'Meer groen', decision: 'partly' as const, heard: 'h', decided: 'd', reasons: 'r' },
  promises: [],
} as const;

const sentencesOf = (language: FollowLanguage): readonly string[] =>
  Object.values(followWords[language]).flatMap((word) => {
    if (typeof word === 'string') return [word];
    return typeof word === 'function' ? [word('TITEL', 'GEMEENTE')] : Object.values(word);
  });

describe.each(languages)('the mails in %s', (language) => {
  it('say everything in that language, and nothing fixed in Dutch', () => {
    const text = [
      renderText(resultMessage(story(language), 'Gemiddeld een 7,4', false)),
      renderText(feedbackMessage(story(language), [theme])),
    ].join('\n');
    const flat = text.replaceAll(/\s+/g, ' ');
    expect(flat).toContain(followWords[language].inDutch);
    expect(flat).toContain(`Meer groen: ${followWords[language].decided.partly}`);
    const dutch = sentencesOf('nl').filter((sentence) => sentence !== '' && !sentence.includes('TITEL'));
    expect(dutch.filter((sentence) => flat.includes(sentence))).toEqual([]);
  });

  it('have a word for everything that Dutch has one for', () => {
    const own = sentencesOf(language);
    expect(own).toHaveLength(sentencesOf('nl').length);
    expect(own.filter((sentence) => sentence.trim() === '')).toEqual([]);
    expect(own.filter((sentence) => sentence.includes('TITEL'))).toHaveLength(5);
  });
});

describe('a mail in Arabic', () => {
  it('runs from right to left', () => {
    const look = { sender: 'Gemeente Oss', accent: '#6d1e5c' };
    const html = (language: FollowLanguage) =>
      renderHtml(resultMessage(story(language), 'Gemiddeld een 7,4', true), look);
    expect(html('ar')).toContain('<html lang="ar" dir="rtl">');
    expect(html('nl')).toContain('<html lang="nl" dir="ltr">');
  });
});
