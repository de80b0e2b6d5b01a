// Planted against `house/settings-in-config`: reads the environment behind the back of platform/config.
export const settings = process.env['SMTP_URL'];
