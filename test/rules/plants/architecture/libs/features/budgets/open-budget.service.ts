// Planted against `features-know-no-door`: calls back into an app.
export { menu } from '../../../apps/web/src/layout/menu.js';
