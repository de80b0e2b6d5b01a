// Planted against `forms-and-page-models-are-pure`: a page model that fetches.
export { request } from 'node:http';
