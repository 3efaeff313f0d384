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

-- Themes this organizer uploaded. Versions stay until they are removed, so that going back is one click; at most one of a
-- theme is live.
create table theme_version (
    theme       text not null check (theme ~ '^[a-z][a-z0-9-]{2,38}[a-z0-9]$'),
    number      int not null check (number > 0),
    label       text not null,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    -- null where the version was removed: its row stays, so that no number is ever given twice
    archive     bytea,
    uploaded_at timestamptz not null,
    uploaded_by text not null,
    live        boolean not null default false,
    -- how many serious findings axe had in the browser of whoever looked last; null while nobody did
    serious     int check (serious >= 0),
    primary key (theme, number),
    check (archive is not null or not live)
);
create unique index theme_version_live on theme_version (theme) where live;
alter table theme_version alter column archive set storage external;
