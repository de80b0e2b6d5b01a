// Planted against `apps-stand-apart`: borrows from the app next door.
export { menu } from '../../web/src/layout/menu.js';
