// Planted against `house/data-source-at-home`: holds the whole database.
import type { DataSource } from 'typeorm';

export type Everything = DataSource;
