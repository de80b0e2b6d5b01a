// What came after the first demo poll: the reaction of the college, three themes, and promises kept, missed and to come.
import type { ThemeText } from '#features/feedback/index.js';
import type { ReactionText } from '#features/results/index.js';
import type { DaysFromNow } from './demo-polls.nl.js';
import type { Follower } from './load-aftermath.js';

export const reaction: ReactionText = {
  outcome: 'partly',
  heard: 'Veel mensen wonen graag in hun buurt. Meer groen en rustiger verkeer noemt u het vaakst.',
  decided:
    'Elke buurt krijgt volgend jaar twintig bomen. De snelheid gaat in twaalf straten naar 30. Er komt geen extra geld voor camera’s.',
  reasons: 'Bomen en rustig verkeer helpen de meeste mensen. Camera’s kosten veel en u noemde ze bijna niet.',
};

const day = (date: Date): string => date.toISOString().slice(0, 10);

export const demoFollowers: readonly Follower[] = [
  { email: 'els@post.invalid', language: 'nl' },
  { email: 'hassan@post.invalid', language: 'ar' },
  { email: 'oksana@post.invalid', language: 'uk' },
];

const TREES = 'De eerste vijftig bomen staan er.';

export const demoThemes = (at: DaysFromNow): readonly ThemeText[] => [
  {
    title: 'Meer groen',
    heard: 'De helft van u noemt meer groen als wat er beter kan. Dat is het vaakst van alles.',
    decision: 'taken-over',
    decided: 'Elke buurt krijgt volgend jaar twintig bomen. U kiest zelf mee waar die komen.',
    reasons: 'Bomen geven schaduw en houden regen vast. Er is geld voor.',
    promises: [
      { id: undefined, what: TREES, by: day(at(-1)) },
      { id: undefined, what: 'Elke buurt heeft twintig bomen.', by: day(at(120)) },
    ],
  },
  {
    title: 'Rustiger verkeer',
    heard: 'Ongeveer vier op de tien mensen willen dat auto’s langzamer rijden.',
    decision: 'partly',
    decided: 'In twaalf straten gaat de snelheid naar 30. De drukke wegen naar de snelweg blijven 50.',
    reasons: 'Op de drukke wegen rijden ook de bus en de ambulance. Daar kan het niet langzamer.',
    promises: [{ id: undefined, what: 'De lijst met twaalf straten staat online.', by: day(at(-2)) }],
  },
  {
    title: 'Camera’s',
    heard: 'Een paar mensen vragen om camera’s. Veel meer mensen noemen iets anders.',
    decision: 'not',
    decided: 'Er komt geen extra geld voor camera’s.',
    reasons: 'Camera’s kosten veel, en u noemde ze bijna niet.',
    promises: [],
  },
];

export const plantedTrees = (at: DaysFromNow) => ({
  what: TREES,
  on: day(at(-2)),
  note: 'Zij staan in Schadewijk en Ruwaard.',
});
