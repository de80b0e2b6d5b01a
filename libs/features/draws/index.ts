// The front door of the draws.
export { FRAME_COLUMNS, frameOf, leftOutOf, type DrawPerson, type DrawRequest } from './draw-request.js';
export { Draws, type Drawn, type FoundDraw, type Prepared, type Sealed } from './draws.service.js';
export { DrawsModule } from './draws.module.js';
