-- Plugins an operator uploaded. The bytes lie here so that every node loads the same ones; those that came with the
-- platform are not here. A row with the id of a bundled plugin takes its place.
create table plugin_package (
    id           text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
    version      text not null,
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    jar          bytea not null,
    installed_at timestamptz not null
);
-- a jar is compressed already
alter table plugin_package alter column jar set storage external;
