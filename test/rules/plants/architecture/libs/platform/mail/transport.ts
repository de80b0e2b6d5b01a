// Innocent transport.
export { createTransport as transport } from 'nodemailer';
