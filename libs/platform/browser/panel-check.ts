// What the browser gets to check an assembly's draw with: the very code of the terminal, with hashing of its own.
export { sha256 } from '#domain/evidence/portable-digest.js';
export { readPanelRecord } from '#domain/sortition/panel-record-shape.js';
export { checkPanelFile, checkPanelText } from '#domain/sortition/check-panel-record.js';
export { checkOwnFile } from '#domain/sortition/check-own-file.js';
export { checkSeatsFile } from '#domain/sortition/check-seat-records.js';
export { verdictText } from '#domain/sortition/verdict-text.js';
export { panelNumber } from '#domain/sortition/panel-number.js';
export { isGenuineBeacon } from '#platform/drand/is-genuine-beacon.js';
