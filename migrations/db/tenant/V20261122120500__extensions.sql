-- Which plugins this organizer uses, and how. Switching off keeps the settings: what was begun is still asked about.
create table plugin_setting (
    plugin_id   text primary key check (plugin_id ~ '^[a-z][a-z0-9-]{1,39}$'),
    switched_on boolean not null,
    -- value by key; secrets encrypted, each bound to its organizer, plugin and key
    settings    jsonb not null default '{}',
    -- grows with every change: an exporter that gave up on a batch is asked again then
    version     bigint not null default 1,
    updated_at  timestamptz not null
);
