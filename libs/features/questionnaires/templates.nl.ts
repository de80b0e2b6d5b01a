// Ready-made questionnaires in Dutch; the codes of trust and "gehoord" stay the same over the years, for the trend.
import { assemblyTemplate } from './assembly-template.nl.js';
import type { QuestionnaireTemplate } from './template.js';
import {
  anythingElse,
  heard,
  informed,
  knowsPeople,
  neighbourhoodMark,
  safeAtNight,
  trust,
} from './tested-questions.nl.js';

const required = { help: '', required: true, dontKnow: true } as const;

const neighbourhood: QuestionnaireTemplate = {
  name: 'wijkpeiling',
  title: 'Wijkpeiling',
  meantFor: 'U wilt weten hoe mensen het wonen in hun buurt vinden.',
  question: 'Hoe is het om in uw buurt te wonen?',
  questionnaire: {
    version: 1,
    questions: [
      neighbourhoodMark,
      safeAtNight,
      {
        ...required,
        id: 'beter',
        kind: 'multiple-choice',
        text: 'Wat moet in uw buurt het eerst beter worden?',
        atMost: 3,
        options: [
          { code: 'groen', label: 'Meer groen' },
          { code: 'verkeer', label: 'Rustiger verkeer' },
          { code: 'schoon', label: 'Schonere straten' },
          { code: 'licht', label: 'Meer licht op straat' },
          { code: 'jongeren', label: 'Plekken voor jongeren' },
          { code: 'ontmoeten', label: 'Plekken om elkaar te ontmoeten' },
          { code: 'niets', label: 'Het is goed zoals het is' },
        ],
      },
      knowsPeople,
      heard,
      trust,
      anythingElse,
    ],
  },
};

const traffic: QuestionnaireTemplate = {
  name: 'verkeersplan',
  title: 'Verkeersplan',
  meantFor: 'U hebt een plan voor een straat of kruispunt en wilt weten wat mensen ervan vinden.',
  question: 'Wat vindt u van het plan voor het verkeer in uw buurt?',
  questionnaire: {
    version: 1,
    questions: [
      {
        ...required,
        id: 'vervoer',
        kind: 'multiple-choice',
        text: 'Hoe gaat u meestal door deze straat?',
        atMost: 0,
        dontKnow: false,
        options: [
          { code: 'lopend', label: 'Lopend' },
          { code: 'fiets', label: 'Met de fiets of e-bike' },
          { code: 'auto', label: 'Met de auto' },
          { code: 'bus', label: 'Met de bus' },
          { code: 'rolstoel', label: 'Met een rolstoel of scootmobiel' },
          { code: 'nooit', label: 'Ik kom hier niet' },
        ],
      },
      {
        ...required,
        id: 'veilig-nu',
        kind: 'scale',
        text: 'Hoe veilig vindt u het verkeer in deze straat nu?',
        lowest: 'Heel onveilig',
        highest: 'Heel veilig',
      },
      {
        ...required,
        id: 'plan',
        kind: 'single-choice',
        text: 'Wat vindt u van het plan?',
        options: [
          { code: 'heel-goed', label: 'Heel goed' },
          { code: 'goed', label: 'Goed' },
          { code: 'neutraal', label: 'Niet goed, niet slecht' },
          { code: 'slecht', label: 'Slecht' },
          { code: 'heel-slecht', label: 'Heel slecht' },
        ],
      },
      {
        ...required,
        id: 'belangrijkst',
        kind: 'single-choice',
        text: 'Wat is voor u het belangrijkst?',
        options: [
          { code: 'oversteken', label: 'Veilig oversteken' },
          { code: 'snelheid', label: 'Minder hard rijden' },
          { code: 'doorrijden', label: 'Vlot kunnen doorrijden' },
          { code: 'parkeren', label: 'Genoeg plek om te parkeren' },
          { code: 'groen', label: 'Meer groen' },
        ],
      },
      { ...anythingElse, id: 'tip', text: 'Wat kan beter aan het plan?' },
      trust,
    ],
  },
};

const evaluation: QuestionnaireTemplate = {
  name: 'evaluatie',
  title: 'Evaluatie',
  meantFor: 'Er is iets gedaan of veranderd en u wilt weten hoe dat mensen bevalt.',
  question: 'Hoe bevalt de verandering in uw buurt?',
  questionnaire: {
    version: 1,
    questions: [
      { ...required, id: 'cijfer', kind: 'report-mark', text: 'Welk cijfer geeft u het resultaat?' },
      {
        ...required,
        id: 'beter-dan-voor',
        kind: 'single-choice',
        text: 'Is het beter of slechter dan voor de verandering?',
        options: [
          { code: 'veel-beter', label: 'Veel beter' },
          { code: 'beter', label: 'Iets beter' },
          { code: 'gelijk', label: 'Hetzelfde' },
          { code: 'slechter', label: 'Iets slechter' },
          { code: 'veel-slechter', label: 'Veel slechter' },
        ],
      },
      informed,
      {
        ...heard,
        id: 'inbreng',
        text: 'De gemeente heeft iets gedaan met wat inwoners zeiden. Bent u het daarmee eens?',
      },
      heard,
      trust,
      { ...anythingElse, id: 'volgende-keer', text: 'Wat moeten we de volgende keer anders doen?' },
    ],
  },
};

export const questionnaireTemplates: readonly QuestionnaireTemplate[] = [
  neighbourhood,
  traffic,
  evaluation,
  assemblyTemplate,
];
