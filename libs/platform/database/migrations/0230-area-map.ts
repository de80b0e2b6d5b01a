// The map of the areas: read from a file, used on result pages once somebody said where it comes from.
import { migration } from './migration.js';

export const areaMap = migration(
  230,
  'AreaMap',
  `
  create table area_map (
    id uuid primary key,
    -- shapes on a flat sheet, simplified
    map jsonb not null,
    file_name text not null,
    -- the property of the file that names the areas, and what else it names
    property text not null,
    others text[] not null,
    read_by uuid not null,
    read_at timestamptz not null,
    -- stands under every map
    source text not null default '',
    used_from timestamptz,
    used_until timestamptz,
    check (used_from is null or source <> ''),
    check (used_until is null or used_from is not null)
  );
  create unique index area_map_waiting on area_map ((true)) where used_from is null;
  create unique index area_map_in_use on area_map ((true)) where used_from is not null and used_until is null;
  `,
);
