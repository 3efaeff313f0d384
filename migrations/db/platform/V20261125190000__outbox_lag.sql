-- Which consumers are behind, noted by a sweep: the console reads one small table and not every organizer's schema. Who is
-- not behind has no row.
create table outbox_lag (
    tenant_id   uuid not null references tenant,
    consumer    text not null,
    waiting     bigint not null,
    oldest      timestamptz,
    failures    int not null,
    last_error  text,
    noted_at    timestamptz not null,
    primary key (tenant_id, consumer)
);
create index outbox_lag_oldest on outbox_lag (oldest);
