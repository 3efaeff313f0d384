-- The control schema: who the organizers are and where they live. Nothing an organizer owns stands here.

create table shard (
    name        text primary key check (name ~ '^[a-z][a-z0-9-]{0,30}$'),
    state       text not null default 'OPEN' check (state in ('OPEN', 'FULL')),
    created_at  timestamptz not null default now()
);
insert into shard (name) values ('main');

create table agency (
    id          uuid primary key,
    name        text not null check (length(name) between 1 and 120),
    created_at  timestamptz not null
);

create table tenant (
    id              uuid primary key,
    slug            text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
    name            text not null check (length(name) between 1 and 120),
    shard           text not null references shard,
    agency_id       uuid references agency,
    schema_name     text not null unique check (schema_name ~ '^t_[a-z0-9]{13}$'),
    role_name       text not null unique check (role_name ~ '^t_[a-z0-9]{13}$'),
    -- CREATING until its schema and first owner exist: a half-made organizer is never served
    state           text not null check (state in ('CREATING', 'ACTIVE', 'SUSPENDED')),
    -- newest migration applied to its schema; a node migrates those that are behind
    schema_version  text not null default '',
    created_at      timestamptz not null
);

create table domain (
    host        text primary key check (host = lower(host) and length(host) <= 253),
    tenant_id   uuid not null references tenant,
    is_primary  boolean not null,
    created_at  timestamptz not null
);
create unique index domain_primary on domain (tenant_id) where is_primary;

create table operator (
    id              uuid primary key,
    email           text not null unique check (email = lower(email)),
    name            text not null,
    password_hash   text not null,
    created_at      timestamptz not null
);

-- one row per background sweep and tenant: the node that moves it forward does the work
create table sweep_claim (
    sweep       text not null,
    tenant_id   uuid not null references tenant,
    next_at     timestamptz not null,
    primary key (sweep, tenant_id)
);

create table audit_entry (
    id          uuid primary key,
    at          timestamptz not null,
    actor_kind  text not null,
    actor_id    text not null,
    actor_name  text not null,
    action      text not null,
    object_type text not null,
    object_id   text not null,
    before      jsonb,
    after       jsonb,
    reason      text not null,
    request_id  text not null
);
create index audit_entry_object on audit_entry (object_type, object_id, at);
revoke update, delete, truncate on audit_entry from ${role};
