// The front door of the population feature.
export type { Area } from './area.js';
export type { Audience, AudienceCount } from './audience.js';
export type { Contact, ContactKind, OptOutLevel } from './contact.js';
export type { Frame } from './frame.js';
export type { Candidate, Gender, Gone, LeftOut } from './person.js';
export { ossAreas } from './oss-areas.js';
export { Population } from './population.service.js';
export { PopulationModule } from './population.module.js';
