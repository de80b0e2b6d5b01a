// Renders a view with the real components and the real look, for specs that look at pages.
import path from 'node:path';
import { makeLook } from '../../apps/web/src/look/look.js';
import type { Page } from '#platform/pages/page.js';
import { Views } from '#platform/pages/views.js';

const folder = path.resolve(import.meta.dirname, '../../apps/web/src');
const views = new Views({ folder, site: makeLook().site, reread: false });

/** The HTML of a view (`public/home/home`) with a page model. */
export const render = (view: string, model: object): string => views.render(view, model);

/** The HTML of what a controller returned. */
export const renderPage = (page: Page): string => views.render(page.view, page.model);

/** The names of all views. */
export const viewNames = (): readonly string[] => views.names();
