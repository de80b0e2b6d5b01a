// What specs may ask of the script that migrates a database.
export function migrateTemplate(url: string): Promise<void>;
