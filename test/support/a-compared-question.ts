// A question with figures by area, by age, and by both at once, some of them hidden: for specs that look at pages.
import type { GroupFigure, QuestionResult } from '#features/results/index.js';

const cell = (percentage: number): GroupFigure => ({
  percentage,
  margin: [Math.max(0, percentage - 8), Math.min(100, percentage + 8)],
});
const over: GroupFigure = { percentage: 90, margin: [90, 100], over: true };

export const comparedQuestion: Extract<QuestionResult, { shown: true }> = {
  ...{ id: 'avond', kind: 'single-choice', text: 'Hoe veilig voelt u zich?', help: '' },
  ...{ shown: true, base: 412, mean: null },
  answers: [
    { label: 'Veilig', count: 300, percentage: 73, margin: [69, 77], merged: [] },
    { label: 'Onveilig', count: 112, percentage: 27, margin: [23, 31], merged: [] },
    { label: 'Nooit', count: 0, percentage: 0, merged: [] },
  ],
  groups: [
    {
      trait: 'area',
      rows: [
        { name: '01', base: 90, cells: [cell(81), cell(19), cell(0)] },
        { name: '02', base: null, cells: [null, cell(43), null] },
        { name: '03+04', base: 24, cells: [over, null, null] },
      ],
    },
    { trait: 'age', rows: [{ name: '18-34', base: 60, cells: [cell(55), cell(45), cell(0)] }] },
  ],
  crossed: [
    {
      traits: ['age', 'area'],
      rows: [
        { names: ['18-34', '01'], base: 41, cells: [cell(61), cell(39), cell(0)] },
        { names: ['18-34', '02'], base: null, cells: [null, null, null] },
        { names: ['18-34', '03+04'], base: 22, cells: [null, cell(52), null] },
        { names: ['35-54', '01'], base: 49, cells: [over, null, null] },
        { names: ['35-54', '02'], base: 38, cells: [cell(66), cell(34), cell(0)] },
        { names: ['35-54', '03+04'], base: null, cells: [null, null, null] },
      ],
    },
  ],
};
