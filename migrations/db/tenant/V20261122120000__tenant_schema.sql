-- Everything one organizer owns. The same tables in every organizer's schema; ${role} is that organizer's role.

-- journal ----------------------------------------------------------------------------------------------------------

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
create index audit_entry_at on audit_entry (at, id);
revoke update, delete, truncate on audit_entry from ${role};

-- written in the causing transaction; read in the order (xid, id) below the oldest running transaction, so that no
-- consumer ever passes a row that commits later
create table outbox (
    id          uuid primary key,
    xid         xid8 not null default pg_current_xact_id(),
    type        text not null,
    at          timestamptz not null,
    event_id    uuid,
    payload     jsonb not null
);
create index outbox_order on outbox (xid, id);
revoke update, truncate on outbox from ${role};

-- how far each consumer has come; an absent row means from the beginning
create table outbox_cursor (
    consumer    text primary key,
    xid         xid8 not null default '0',
    id          uuid not null default '00000000-0000-0000-0000-000000000000',
    -- the end of the batch in flight: after a crash the very same batch is sent again, under the same id
    batch_xid   xid8,
    batch_id    uuid,
    -- who works on it, and until when another node leaves it alone
    lease       uuid,
    lease_until timestamptz,
    failures    int not null default 0,
    retry_at    timestamptz,
    last_error  text
);

-- identity ---------------------------------------------------------------------------------------------------------

create table member (
    id              uuid primary key,
    email           text not null unique check (email = lower(email) and length(email) <= 254),
    name            text not null check (length(name) between 1 and 120),
    password_hash   text not null,
    state           text not null default 'ACTIVE' check (state in ('ACTIVE', 'DISABLED')),
    created_at      timestamptz not null
);

create table team (
    id          uuid primary key,
    name        text not null check (length(name) between 1 and 120),
    -- all present and future permissions; else only those listed
    everything  boolean not null default false,
    permissions text[] not null default '{}',
    created_at  timestamptz not null
);

create table team_member (
    team_id     uuid not null references team,
    member_id   uuid not null references member,
    primary key (team_id, member_id)
);

create table api_key (
    id           uuid primary key,
    name         text not null check (length(name) between 1 and 120),
    -- the first characters, so that people can tell their keys apart; the key itself is kept as its hash only
    prefix       text not null,
    hash         text not null unique,
    permissions  text[] not null,
    created_by   uuid not null references member,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

-- the answer given to an Idempotency-Key, so that a repeated POST gets the same one
create table idempotency (
    key          text not null check (length(key) between 1 and 255),
    api_key_id   uuid not null references api_key,
    request_hash text not null,
    status       int,
    response     text,
    created_at   timestamptz not null,
    primary key (api_key_id, key)
);

-- organizer settings, each read as a whole: 'profile', 'theme' …
create table setting (
    key         text primary key,
    value       jsonb not null,
    updated_at  timestamptz not null
);

-- catalog ----------------------------------------------------------------------------------------------------------

create table event (
    id           uuid primary key,
    slug         text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,78}$'),
    state        text not null check (state in ('DRAFT', 'LIVE', 'ARCHIVED')),
    title        jsonb not null,
    text         jsonb not null default '{}',
    starts_at    timestamptz,
    ends_at      timestamptz,
    zone         text not null,
    venue_name   text not null default '',
    venue_address text not null default '',
    currency     text not null check (currency ~ '^[A-Z]{3}$'),
    -- object in the file store
    image        text,
    published_at timestamptz,
    created_at   timestamptz not null,
    version      bigint not null default 0,
    check (ends_at is null or starts_at is null or ends_at > starts_at)
);
create index event_by_start on event (state, starts_at);

create table product (
    id            uuid primary key,
    event_id      uuid not null references event,
    name          jsonb not null,
    description   jsonb not null default '{}',
    price_minor   bigint not null check (price_minor >= 0),
    -- the tax contained in the price, 0.19 for 19 %
    tax_rate      numeric(6, 5) not null default 0 check (tax_rate between 0 and 1),
    place         int not null default 0,
    max_per_order int not null default 10 check (max_per_order between 1 and 1000),
    active        boolean not null default true,
    created_at    timestamptz not null,
    version       bigint not null default 0
);
create index product_event on product (event_id, place);

-- size null is unlimited. held and sold are kept by the statements that claim and release stock; the CHECK is the
-- last guard, the statements are the first
create table quota (
    id          uuid primary key,
    event_id    uuid not null references event,
    name        text not null check (length(name) between 1 and 120),
    size        int check (size >= 0),
    held        int not null default 0 check (held >= 0),
    sold        int not null default 0 check (sold >= 0),
    created_at  timestamptz not null,
    version     bigint not null default 0,
    constraint quota_not_oversold check (size is null or held + sold <= size)
) with (fillfactor = 50);
create index quota_event on quota (event_id);

create table quota_product (
    quota_id    uuid not null references quota,
    product_id  uuid not null references product,
    primary key (quota_id, product_id)
);
create index quota_product_product on quota_product (product_id);

-- ordering ---------------------------------------------------------------------------------------------------------

create table hold (
    id          uuid primary key,
    -- the buyer's way back to it; kept as its hash
    secret_hash text not null unique,
    event_id    uuid not null references event,
    state       text not null check (state in ('ACTIVE', 'ORDERED', 'RELEASED', 'EXPIRED')),
    currency    text not null,
    expires_at  timestamptz not null,
    extended    boolean not null default false,
    created_at  timestamptz not null
);
create index hold_due on hold (expires_at) where state = 'ACTIVE';

create table hold_line (
    hold_id      uuid not null references hold,
    product_id   uuid not null references product,
    quantity     int not null check (quantity > 0),
    -- frozen: the buyer pays what the page said, whatever the price is by then
    unit_minor   bigint not null check (unit_minor >= 0),
    tax_rate     numeric(6, 5) not null,
    primary key (hold_id, product_id)
);

create table orders (
    id           uuid primary key,
    code         text not null unique check (code ~ '^[2-9A-HJ-NP-Z]{6}$'),
    secret       text not null unique,
    event_id     uuid not null references event,
    hold_id      uuid unique references hold,
    state        text not null check (state in ('PENDING', 'PAID', 'EXPIRED', 'CANCELLED')),
    email        text not null check (length(email) <= 254),
    name         text not null check (length(name) between 1 and 120),
    locale       text not null,
    channel      text not null check (channel in ('SHOP', 'API', 'BOX_OFFICE')),
    currency     text not null,
    total_minor  bigint not null check (total_minor >= 0),
    tax_minor    bigint not null check (tax_minor >= 0),
    customer_id  uuid,
    created_at   timestamptz not null,
    -- a pending order keeps its stock until then
    expires_at   timestamptz not null,
    paid_at      timestamptz,
    version      bigint not null default 0
);
create index orders_newest on orders (created_at desc, id desc);
create index orders_event on orders (event_id, created_at desc, id desc);
create index orders_due on orders (expires_at) where state = 'PENDING';

create table order_position (
    id            uuid primary key,
    order_id      uuid not null references orders,
    product_id    uuid not null references product,
    number        int not null check (number > 0),
    price_minor   bigint not null check (price_minor >= 0),
    tax_rate      numeric(6, 5) not null,
    tax_minor     bigint not null check (tax_minor >= 0),
    attendee_name text,
    unique (order_id, number)
);

-- payments: records of their own, never deleted -----------------------------------------------------------------------

create table payment (
    id            uuid primary key,
    -- what is paid for, in the payer's words: the order's id; payments do not know orders
    reference     uuid not null,
    -- what people see on their statement: the order's code
    label         text not null,
    -- one charge per attempt, however often it is asked for
    attempt_key   text not null unique,
    gateway       text not null,
    state         text not null check (state in ('CREATED', 'PENDING', 'UNKNOWN', 'SUCCEEDED', 'DECLINED', 'CANCELED')),
    amount_minor  bigint not null check (amount_minor >= 0),
    currency      text not null,
    provider_ref  text,
    -- what the buyer has to do: a list of label (by language) and value
    instructions  jsonb not null default '[]',
    detail        text,
    -- when the janitor asks the provider next
    ask_at        timestamptz,
    asked         int not null default 0,
    created_at    timestamptz not null,
    settled_at    timestamptz
);
create index payment_reference on payment (reference);
create index payment_due on payment (ask_at) where state in ('CREATED', 'PENDING', 'UNKNOWN');
revoke delete, truncate on payment from ${role};

create table refund (
    id            uuid primary key,
    payment_id    uuid not null references payment,
    attempt_key   text not null unique,
    state         text not null check (state in ('CREATED', 'PENDING', 'UNKNOWN', 'SUCCEEDED', 'REFUSED')),
    amount_minor  bigint not null check (amount_minor > 0),
    currency      text not null,
    provider_ref  text,
    reason        text not null,
    detail        text,
    ask_at        timestamptz,
    created_at    timestamptz not null,
    settled_at    timestamptz
);
create index refund_payment on refund (payment_id);
create index refund_due on refund (ask_at) where state in ('CREATED', 'PENDING', 'UNKNOWN');
revoke delete, truncate on refund from ${role};

-- double entry: the entries of one posting sum to zero per currency
create table ledger_entry (
    id           uuid primary key,
    posting      uuid not null,
    account      text not null,
    amount_minor bigint not null check (amount_minor <> 0),
    currency     text not null,
    reference    uuid not null,
    at           timestamptz not null
);
create index ledger_entry_posting on ledger_entry (posting);
create index ledger_entry_reference on ledger_entry (reference);
revoke update, delete, truncate on ledger_entry from ${role};

-- ticketing --------------------------------------------------------------------------------------------------------

create table ticket (
    id            uuid primary key,
    order_id      uuid not null,
    position_id   uuid not null unique,
    event_id      uuid not null,
    product_id    uuid not null,
    number        int not null,
    -- what the QR code says: 128 random bits
    secret        text not null unique,
    holder        text not null,
    state         text not null check (state in ('VALID', 'REVOKED')),
    issued_at     timestamptz not null
);
create index ticket_order on ticket (order_id);
create index ticket_event on ticket (event_id);

-- checkin ----------------------------------------------------------------------------------------------------------

create table checkin_list (
    id          uuid primary key,
    event_id    uuid not null,
    name        text not null check (length(name) between 1 and 120),
    -- the one that every event has, made at first need: the index lets two gates make it once
    standard    boolean not null default false,
    created_at  timestamptz not null
);
create index checkin_list_event on checkin_list (event_id);
create unique index checkin_list_standard on checkin_list (event_id) where standard;

-- a ticket enters a list once: this key decides, whatever two gates do at the same moment
create table entry (
    list_id     uuid not null references checkin_list,
    ticket_id   uuid not null references ticket,
    scan_id     uuid not null,
    gate        text not null,
    at          timestamptz not null,
    primary key (list_id, ticket_id)
);

-- every scan with its answer, also the refused ones
create table scan (
    id          uuid primary key,
    list_id     uuid not null references checkin_list,
    ticket_id   uuid,
    code_hash   text not null,
    result      text not null check (result in ('ENTERED', 'ALREADY_IN', 'UNKNOWN', 'WRONG_EVENT', 'REVOKED', 'NOT_PAID')),
    gate        text not null,
    -- the device's own id of the scan: uploaded twice, it counts once
    client_id   text unique,
    actor_id    text not null,
    at          timestamptz not null
);
create index scan_list on scan (list_id, at desc);
create index scan_ticket on scan (ticket_id, at);

-- notifications ----------------------------------------------------------------------------------------------------

create table delivery (
    id           uuid primary key,
    -- one message per cause: 'order-paid:<order>' goes out once, however often the cause is reported
    dedupe_key   text not null unique,
    template     text not null,
    medium       text not null,
    recipient    text not null,
    locale       text not null,
    reference    uuid not null,
    state        text not null check (state in ('QUEUED', 'SENT', 'REJECTED', 'OVERTAKEN')),
    attempts     int not null default 0,
    next_at      timestamptz not null,
    last_error   text,
    provider_ref text,
    created_at   timestamptz not null,
    sent_at      timestamptz
);
create index delivery_due on delivery (next_at) where state = 'QUEUED';
create index delivery_reference on delivery (reference);

-- analytics --------------------------------------------------------------------------------------------------------

-- the exporters that refused, with the version of the settings they did so with
create table export_refusal (
    plugin_id        text primary key,
    settings_version bigint not null,
    reason           text not null,
    at               timestamptz not null
);
