// Tells what invitations of one poll may say: its own words, how long it takes, who was drawn, and until when names are kept.
import { Injectable } from '@nestjs/common';
import type { Language } from '#domain/questionnaire/language.js';
import { estimateMinutes } from '#domain/questionnaire/estimate-minutes.js';
import type { Asking } from '#features/invitations/index.js';
import { Population, type Area } from '#features/population/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import type { Tx } from '#platform/database/transactions.js';
import type { Poll } from './poll.js';
import { pollInLanguage } from './poll-texts.js';

@Injectable()
export class AskingOf {
  constructor(
    private readonly population: Population,
    private readonly questionnaires: Questionnaires,
  ) {}

  /** Undefined while the poll has no frame or no day on which it closes. */
  async poll(tx: Tx, poll: Poll): Promise<Asking | undefined> {
    if (poll.frameId === null || poll.closesAt === null) return undefined;
    const frame = await this.population.frame(tx, poll.frameId);
    const questionnaire = await this.questionnaires.find(tx, poll.questionnaireId);
    if (!frame || !questionnaire) return undefined;
    const { id, number, title, why, whatHappens, team, letters, frameId, closesAt } = poll;
    return {
      subjectId: id,
      frameId,
      number,
      title,
      titles: titlesOf(poll, questionnaire.document.languages ?? []),
      why,
      whatHappens,
      team,
      letters,
      closesAt,
      minutes: Math.max(1, Math.round(estimateMinutes(questionnaire.document))),
      drawnFrom: drawnFrom(poll, await this.population.areas(tx)),
      namesGoneBy: frame.deleteBy,
    };
  }
}

/** Only where everything that is told of the poll is translated. */
function titlesOf(poll: Poll, languages: readonly Language[]): NonNullable<Asking['titles']> {
  const told = languages.map((language) => pollInLanguage(poll, language));
  const translated = told.filter(({ pollLanguage }) => pollLanguage !== 'nl');
  return Object.fromEntries(translated.map(({ poll: { title }, pollLanguage }) => [pollLanguage, title]));
}

/** "alle inwoners van 18 jaar en ouder", "inwoners van Berghem en Ravenstein tussen 16 en 27 jaar" */
export function drawnFrom(poll: Pick<Poll, 'areas' | 'ageFrom' | 'ageTo'>, areas: readonly Area[]): string {
  const names = areas.filter((area) => poll.areas.includes(area.code)).map((area) => area.name);
  const who = names.length === 0 ? 'alle inwoners' : `inwoners van ${LIST.format(names)}`;
  if (poll.ageTo >= OLDEST) return poll.ageFrom > 0 ? `${who} van ${poll.ageFrom} jaar en ouder` : who;
  return `${who} van ${poll.ageFrom} tot en met ${poll.ageTo} jaar`;
}

/** From here on an upper age means nobody is left out. */
const OLDEST = 110;
const LIST = new Intl.ListFormat('nl-NL', { type: 'conjunction' });
