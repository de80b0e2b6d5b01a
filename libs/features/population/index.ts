// The front door of the population feature.
export type { Area } from './area.js';
export type { AreaMapText, KeptAreaMap } from './area-map.js';
export { AreaMaps } from './area-maps.service.js';
export type { AreaCount, Audience, AudienceCount } from './audience.js';
export { mappingFaults, recognisedColumns, type ColumnMapping, type MappingFault } from './column-mapping.js';
export { ContactBurden } from './contact-burden.service.js';
export { FIRST_LIMITS, LIMIT_RANGES, type BurdenClass, type ContactLimits } from './contact-limits.js';
export type { Contact, ContactKind, OptOutLevel } from './contact.js';
export {
  detailFaults,
  LONGEST_KEPT_MONTHS,
  monthsLater,
  mutationDayFault,
  type DetailFault,
  type FrameDetails,
} from './frame-details.js';
export { FrameErasure } from './frame-erasure.service.js';
export { ageClasses, type FrameOverview, type RefusalCount } from './frame-overview.js';
export { FrameOverviews } from './frame-overviews.service.js';
export { FRESH_DAYS, frameState, type Frame, type FrameState } from './frame.js';
export {
  importFields,
  importKinds,
  type FieldName,
  type ImportField,
  type ImportKind,
} from './import-field.js';
export type { ImportCount, ImportOutcome } from './import-outcome.js';
export {
  Imports,
  type Drawn,
  type ImportDone,
  type ImportOrder,
  type ImportRefusal,
} from './imports.service.js';
export type { AppliedMutation } from './mutation.js';
export { ossAreas } from './oss-areas.js';
export type { PersonalNumber } from './personal-number.js';
export type { Candidate, Gender, Gone, LeftOut } from './person.js';
export { Population } from './population.service.js';
export { PopulationModule } from './population.module.js';
export {
  refusalReasons,
  type CellRefusal,
  type LineRefusal,
  type RefusalReason,
  type RefusedField,
} from './refusal.js';
export { UploadIntake, type ChosenFile, type KeptFile } from './upload-intake.service.js';
export {
  LARGEST_UPLOAD_BYTES,
  UPLOAD_MINUTES,
  type Upload,
  type UploadPreview,
  type UploadRefusal,
} from './upload.js';
export { Uploads } from './uploads.service.js';
