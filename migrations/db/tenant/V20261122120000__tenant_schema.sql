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
-- per person and per kind, without what buyers do to their orders: that is most of the log and would pay for it
create index audit_entry_actor on audit_entry (actor_id, at, id) where actor_kind in ('MEMBER', 'API_KEY', 'OPERATOR');
create index audit_entry_kind on audit_entry (object_type, at, id) where object_type <> 'order';
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
    -- empty, and named by their e-mail, until who is invited has chosen both
    password_hash   text not null,
    state           text not null default 'ACTIVE' check (state in ('INVITED', 'ACTIVE', 'DISABLED')),
    -- of the secret in the invitation's link, which is kept nowhere
    invite_hash     text unique,
    invite_until    timestamptz,
    -- a session remembers the one it was opened under; raised, it ends them all
    session_epoch   int not null default 0,
    created_at      timestamptz not null,
    check ((state = 'INVITED') = (invite_hash is not null)),
    check ((state = 'INVITED') = (invite_until is not null)),
    check ((state = 'INVITED') = (password_hash = ''))
);

create table team (
    id          uuid primary key,
    name        text not null check (length(name) between 1 and 120),
    -- all present and future permissions; else only those listed
    everything  boolean not null default false,
    permissions text[] not null default '{}',
    -- where the permissions count; null is everywhere
    events      uuid[] check (events is null or (cardinality(events) > 0 and not everything)),
    -- by event, the check-in lists that its doors are limited to; an event that is not named has all
    lists       jsonb not null default '{}',
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
    -- where the permissions count; null is everywhere
    events       uuid[] check (events is null or cardinality(events) > 0),
    -- by event, the check-in lists it is limited to; an event that is not named has all
    lists        jsonb not null default '{}',
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

-- work on many things that somebody asked for; done in their name, a few items at a time
create table task (
    id           uuid primary key,
    kind         text not null,
    state        text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    author_kind  text not null,
    author_id    text not null,
    author_name  text not null,
    items        jsonb not null,
    -- what its kind has to know besides
    input        jsonb not null default '{}',
    done         int not null check (done >= 0),
    -- looked at, and nothing was to be done
    passed       int not null check (passed >= 0),
    result       text,
    -- somebody works on it until then, or died over it
    leased_until timestamptz,
    created_at   timestamptz not null
);
create index task_open on task (created_at) where state in ('WAITING', 'RUNNING');
create index task_author on task (author_id, created_at);

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
    -- orders of a test are marked, count nowhere and can be thrown away together
    test_mode    boolean not null default false,
    -- has dates of its own, each with its own stock; starts_at and ends_at are then the first and the last
    series       boolean not null default false,
    title        jsonb not null,
    text         jsonb not null default '{}',
    starts_at    timestamptz,
    ends_at      timestamptz,
    zone         text not null,
    venue_name   text not null default '',
    venue_address text not null default '',
    currency     text not null check (currency ~ '^[A-Z]{3}$'),
    -- sold within these; empty for no bound
    sale_from    timestamptz,
    sale_until   timestamptz,
    -- taxes, fees, discounts, rounding, what buyers may change: read as a whole
    rules        jsonb not null default '{}',
    -- object in the file store
    image        text,
    -- what it shows, for those who do not see it; empty where it only pleases
    image_alt    jsonb not null default '{}',
    -- before the organizer's own colour; empty for that one
    accent       text check (accent ~ '^#[0-9a-fA-F]{6}$'),
    -- another one whenever the event or anything it sells is edited, kept by triggers: who remembers what an event offers asks
    -- whether this is still the same. Never one that was there before, also not after a rollback
    revision     uuid not null default gen_random_uuid(),
    published_at timestamptz,
    created_at   timestamptz not null,
    version      bigint not null default 0,
    check (ends_at is null or starts_at is null or ends_at > starts_at),
    check (sale_until is null or sale_from is null or sale_until > sale_from)
);
create index event_by_start on event (state, starts_at);

-- one date of a series
create table event_date (
    id          uuid primary key,
    event_id    uuid not null references event,
    title       jsonb not null default '{}',
    starts_at   timestamptz not null,
    ends_at     timestamptz,
    sale_from   timestamptz,
    sale_until  timestamptz,
    active      boolean not null default true,
    -- minor units by product or variation id, where this date costs something else
    prices      jsonb not null default '{}',
    created_at  timestamptz not null,
    version     bigint not null default 0,
    check (ends_at is null or ends_at > starts_at)
);
create index event_date_start on event_date (event_id, starts_at, id);

create table category (
    id          uuid primary key,
    event_id    uuid not null references event,
    name        jsonb not null,
    description jsonb not null default '{}',
    place       int not null default 0,
    -- its products are sold only together with another one
    add_on      boolean not null default false,
    created_at  timestamptz not null,
    version     bigint not null default 0
);
create index category_event on category (event_id, place);

create table product (
    id            uuid primary key,
    event_id      uuid not null references event,
    category_id   uuid references category,
    name          jsonb not null,
    description   jsonb not null default '{}',
    price_minor   bigint not null check (price_minor >= 0),
    -- the tax contained in the price, 0.19 for 19 %
    tax_rate      numeric(6, 5) not null default 0 check (tax_rate between 0 and 1),
    place         int not null default 0,
    max_per_order int not null default 10 check (max_per_order between 1 and 1000),
    active        boolean not null default true,
    -- kind of price, tiers, windows, channels, add-ons, bundle, limits: read as a whole
    terms         jsonb not null default '{}',
    created_at    timestamptz not null,
    version       bigint not null default 0
);
create index product_event on product (event_id, place);

create table variation (
    id          uuid primary key,
    product_id  uuid not null references product,
    name        jsonb not null,
    description jsonb not null default '{}',
    -- empty: the product's
    price_minor bigint check (price_minor >= 0),
    sale_from   timestamptz,
    sale_until  timestamptz,
    place       int not null default 0,
    active      boolean not null default true,
    created_at  timestamptz not null,
    version     bigint not null default 0
);
create index variation_product on variation (product_id, place);

-- size null is unlimited. The numbers are kept by the statements that claim and release stock; the CHECK is the last
-- guard, the statements are the first
create table quota (
    id          uuid primary key,
    event_id    uuid not null references event,
    -- for one date of a series; empty: for all of them together
    date_id     uuid references event_date,
    name        text not null check (length(name) between 1 and 120),
    size        int check (size >= 0),
    -- in buyers' holds and unpaid orders
    held        int not null default 0 check (held >= 0),
    -- in paid orders
    sold        int not null default 0 check (sold >= 0),
    -- kept for vouchers
    blocked     int not null default 0 check (blocked >= 0),
    -- offered to people on the waiting list
    promised    int not null default 0 check (promised >= 0),
    -- kept back by the organizer
    allotted    int not null default 0 check (allotted >= 0),
    -- given out beyond the size on purpose, by vouchers that ignore it; held or sold, in no other number
    beyond      int not null default 0 check (beyond >= 0),
    -- nothing more is sold, also when something comes back
    closed      boolean not null default false,
    close_on_sell_out boolean not null default false,
    created_at  timestamptz not null,
    version     bigint not null default 0,
    constraint quota_not_oversold
        check (size is null or held + sold + blocked + promised + allotted <= size)
) with (fillfactor = 50);
create index quota_event on quota (event_id, date_id);
-- also for those without a date: a purchase asks for "this date or none", and a series has thousands of others
create index quota_date on quota (date_id);

-- an item needs all its quotas: those of its product, of its variation, and of its date
create table quota_product (
    quota_id     uuid not null references quota,
    product_id   uuid not null references product,
    -- empty: all variations
    variation_id uuid references variation,
    -- as its quota's: a purchase finds the quotas of its date among those of thousands of others
    date_id      uuid,
    unique nulls not distinct (quota_id, product_id, variation_id)
);
create index quota_product_product on quota_product (product_id, date_id);

-- what the organizer keeps back: sponsors, crew
create table allotment (
    id          uuid primary key,
    quota_id    uuid not null references quota,
    name        text not null check (length(name) between 1 and 120),
    count       int not null check (count > 0),
    created_at  timestamptz not null
);
create index allotment_quota on allotment (quota_id);

create table question (
    id          uuid primary key,
    event_id    uuid not null references event,
    scope       text not null check (scope in ('ORDER', 'ATTENDEE')),
    kind        text not null check (kind in
                  ('TEXT', 'LONG_TEXT', 'NUMBER', 'DATE', 'TIME', 'PHONE', 'COUNTRY', 'YES_NO', 'CHOICE', 'CHOICES', 'FILE')),
    label       jsonb not null,
    help        jsonb not null default '{}',
    required    boolean not null default false,
    -- when it is asked: while buying, or at the door
    asked_at    text not null default 'CHECKOUT' check (asked_at in ('CHECKOUT', 'DOOR')),
    place       int not null default 0,
    active      boolean not null default true,
    -- options, condition, limits, products: read as a whole
    terms       jsonb not null default '{}',
    created_at  timestamptz not null,
    version     bigint not null default 0
);
create index question_event on question (event_id, place);

-- an option with a limited number of places
create table option_stock (
    question_id uuid not null references question,
    option_key  text not null,
    size        int not null check (size >= 0),
    taken       int not null default 0 check (taken >= 0),
    primary key (question_id, option_key),
    constraint option_not_oversold check (taken <= size)
);

-- Edits change the revision of their event, once per transaction. What is claimed and given back does not: sales touch no
-- column that an event's offer is made of
create function another_revision() returns trigger language plpgsql as $$
begin
    new.revision := gen_random_uuid();
    return new;
end $$;
create trigger event_revision before update on event for each row execute function another_revision();

-- finds its tables whatever the search path of the session is
create function event_edited() returns trigger language plpgsql set search_path from current as $$
declare
    part record;
    edited uuid;
begin
    if tg_op = 'DELETE' then
        part := old;
    else
        part := new;
    end if;
    case tg_table_name
        when 'variation' then
            select event_id into edited from product where id = part.product_id;
        when 'quota_product' then
            select event_id into edited from quota where id = part.quota_id;
        else
            edited := part.event_id;
    end case;
    -- a revision that this transaction gave has been seen by nobody else
    update event set version = version where id = edited and xmin is distinct from cast(pg_current_xact_id() as xid);
    return null;
end $$;
create trigger category_edited after insert or update or delete on category for each row execute function event_edited();
create trigger product_edited after insert or update or delete on product for each row execute function event_edited();
create trigger variation_edited after insert or update or delete on variation for each row execute function event_edited();
create trigger event_date_edited after insert or update or delete on event_date for each row execute function event_edited();
create trigger question_edited after insert or update or delete on question for each row execute function event_edited();
create trigger quota_product_edited after insert or update or delete on quota_product
    for each row execute function event_edited();
create trigger quota_edited after update of date_id on quota for each row execute function event_edited();

create table voucher (
    id            uuid primary key,
    -- empty: for all events of the organizer
    event_id      uuid references event,
    -- as people type it, without spaces, upper case
    code          text not null unique check (code = upper(code) and length(code) between 4 and 64),
    -- what it does to the price, to which items, what it shows: read as a whole
    terms         jsonb not null,
    -- tickets, not orders
    max_uses      int not null check (max_uses > 0),
    -- in holds and in orders that are not over
    used          int not null default 0 check (used >= 0),
    budget_minor  bigint check (budget_minor >= 0),
    spent_minor   bigint not null default 0 check (spent_minor >= 0),
    valid_until   timestamptz,
    -- made for somebody on the waiting list
    offer         boolean not null default false,
    tag           text not null default '',
    comment       text not null default '',
    created_at    timestamptz not null,
    version       bigint not null default 0,
    constraint voucher_not_overused check (used <= max_uses),
    constraint voucher_not_overspent check (budget_minor is null or spent_minor <= budget_minor)
);
create index voucher_event on voucher (event_id, created_at desc, id desc);
create index voucher_newest on voucher (created_at desc, id desc);

-- the places a voucher still keeps; gone when the voucher keeps no more
create table voucher_block (
    voucher_id  uuid not null references voucher,
    quota_id    uuid not null references quota,
    count       int not null check (count >= 0),
    primary key (voucher_id, quota_id)
);
create index voucher_block_quota on voucher_block (quota_id);

-- ordering ---------------------------------------------------------------------------------------------------------

create table hold (
    id          uuid primary key,
    -- the buyer's way back to it; kept as its hash
    secret_hash text not null unique,
    -- the first one; a cart may have lines of several
    event_id    uuid not null references event,
    state       text not null check (state in ('ACTIVE', 'ORDERED', 'RELEASED', 'EXPIRED')),
    channel     text not null default 'SHOP' check (channel in ('SHOP', 'API', 'BOX_OFFICE')),
    -- of an event in test mode
    test        boolean not null default false,
    -- the tracking link its buyer came by
    via         text check (via ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    currency    text not null,
    expires_at  timestamptz not null,
    extended    boolean not null default false,
    -- what its buyer sent for questions that ask for a file; gone once it is over
    files       jsonb not null default '[]',
    -- the one that held the same once more when the time of this one was over
    again       uuid,
    created_at  timestamptz not null
);
create index hold_files on hold (id) where files <> '[]';
create index hold_due on hold (expires_at) where state = 'ACTIVE';
-- for reports: how many carts a stretch of time began
create index hold_created on hold using brin (created_at) with (pages_per_range = 16, autosummarize = on);

create table hold_line (
    hold_id      uuid not null references hold,
    line         int not null check (line > 0),
    event_id     uuid not null references event,
    product_id   uuid not null references product,
    variation_id uuid references variation,
    date_id      uuid references event_date,
    quantity     int not null check (quantity > 0),
    -- frozen: the buyer pays what the page said, whatever the price is by then
    listed_minor bigint not null check (listed_minor >= 0),
    -- after the voucher
    unit_minor   bigint not null check (unit_minor >= 0),
    tax_rate     numeric(6, 5) not null,
    voucher_id   uuid references voucher,
    -- where its stock came from, and goes back to
    pot          text not null default 'FREE' check (pot in ('FREE', 'BLOCKED', 'PROMISED', 'BEYOND')),
    -- the line it is an add-on or a part of
    parent       int,
    -- a part of the bundle that line is, and of its price, however that is put together by now
    contained    boolean not null default false,
    primary key (hold_id, line)
);

-- the words of a text, each after a blank: small letters and figures; all else only divides them
create function plain_words(text text) returns text language sql immutable parallel safe
    return regexp_replace(lower((' ' || text || ' ') collate pg_c_utf8), '[^[:alnum:]]+', ' ', 'g');

-- a week's number since 1970
create function week_of(at timestamptz) returns bigint language sql immutable parallel safe
    return extract(epoch from at at time zone 'UTC')::bigint / 604800;

-- what an order is looked for by. The week stands before each word: a common word, or the beginning of many, is looked up
-- week by week, the newest first, until there is enough
create function order_words(code text, name text, email text, created_at timestamptz) returns tsvector
    language sql immutable parallel safe
    return array_to_tsvector(array_remove(string_to_array(replace(
        plain_words(code || ' ' || name || ' ' || email), ' ', ' ' || week_of(created_at)::text || ':'), ' '), ''));

create table orders (
    id           uuid primary key,
    code         text not null unique check (code ~ '^[2-9A-HJ-NP-Z]{6}$'),
    secret       text not null unique,
    -- the first one; others stand in order_event
    event_id     uuid not null references event,
    hold_id      uuid unique references hold,
    state        text not null check (state in
                   ('REQUESTED', 'PENDING', 'PAID', 'EXPIRED', 'CANCELLED', 'CANCELLED_WITH_FEE', 'DENIED')),
    test         boolean not null default false,
    email        text not null check (length(email) <= 254),
    name         text not null check (length(name) between 1 and 120),
    -- country, company, VAT id and what VIES said of it: what the tax was decided by
    invoice_to   jsonb not null default '{}',
    locale       text not null,
    channel      text not null check (channel in ('SHOP', 'API', 'BOX_OFFICE')),
    currency     text not null,
    total_minor  bigint not null check (total_minor >= 0),
    tax_minor    bigint not null check (tax_minor >= 0),
    -- what a change made a paid order dearer by, and is not there yet
    owed_minor   bigint not null default 0 check (owed_minor between 0 and total_minor),
    customer_id  uuid,
    created_at   timestamptz not null,
    -- a pending order keeps its stock until then
    expires_at   timestamptz not null,
    paid_at      timestamptz,
    version      bigint not null default 0
);
create index orders_newest on orders (created_at desc, id desc);
-- of one event in one state; all states of an event are merged from it
create index orders_event on orders (event_id, state, created_at desc, id desc);
-- most orders are paid, and are found among the newest
create index orders_state on orders (state, created_at desc, id desc) where state <> 'PAID';
create index orders_due on orders (expires_at) where state in ('REQUESTED', 'PENDING');
-- few, and looked for each time somebody opens the overview; so are what was refused, below
create index orders_owing on orders (created_at) where owed_minor > 0;
-- VAT numbers that a register is to be asked about once more: hardly ever any
create index orders_unproved on orders ((invoice_to #>> '{vatCheck,askAt}'))
    where invoice_to #>> '{vatCheck,askAt}' is not null;
-- words wait in a short list until there are enough to be sorted in together: short, since each look-up reads it
create index orders_words on orders using gin (order_words(code, name, email, created_at))
    with (fastupdate = on, gin_pending_list_limit = 64);
-- a person is an address, however it is written; also by its beginning, while somebody types it
create index orders_person on orders (lower(email) text_pattern_ops, created_at desc, id desc);
-- reports read a stretch of time; orders are paid nearly in the order they are made, so a word per block range is enough
create index orders_paid on orders using brin (paid_at) with (pages_per_range = 16, autosummarize = on);

-- the further events of an order that spans several
create table order_event (
    event_id    uuid not null references event,
    order_id    uuid not null references orders,
    created_at  timestamptz not null,
    primary key (order_id, event_id)
);
create index order_event_newest on order_event (event_id, created_at desc, order_id desc);

create table order_position (
    id            uuid primary key,
    order_id      uuid not null references orders,
    event_id      uuid not null references event,
    product_id    uuid not null references product,
    variation_id  uuid references variation,
    date_id       uuid references event_date,
    number        int not null check (number > 0),
    -- ended with its whole order, to which it belongs again when that is taken up again
    state         text not null default 'ACTIVE' check (state in ('ACTIVE', 'CANCELLED', 'ENDED')),
    listed_minor  bigint not null check (listed_minor >= 0),
    -- after voucher and discount
    price_minor   bigint not null check (price_minor >= 0),
    tax_rate      numeric(6, 5) not null,
    tax_minor     bigint not null check (tax_minor >= 0),
    -- which rule decided the tax, from what
    tax_decision  jsonb,
    voucher_id    uuid references voucher,
    -- what the voucher took off
    voucher_minor bigint not null default 0 check (voucher_minor >= 0),
    -- what options added and a discount took off; null where neither did
    price_parts   jsonb,
    pot           text not null default 'FREE' check (pot in ('FREE', 'BLOCKED', 'PROMISED', 'BEYOND')),
    -- the position it is an add-on or a part of
    parent_id     uuid references order_position,
    -- a part of the bundle that position is, and of its price
    contained     boolean not null default false,
    attendee_name text,
    attendee_email text,
    unique (order_id, number)
);
create index order_position_code on order_position (voucher_id, order_id) where voucher_id is not null;

create table order_fee (
    id            uuid primary key,
    order_id      uuid not null references orders,
    kind          text not null check (kind in ('PAYMENT', 'SERVICE', 'CANCELLATION')),
    label         text not null,
    amount_minor  bigint not null check (amount_minor >= 0),
    -- carried by the organizer: recorded, not charged
    absorbed      boolean not null default false,
    tax_rate      numeric(6, 5) not null,
    tax_minor     bigint not null check (tax_minor >= 0),
    state         text not null default 'ACTIVE' check (state in ('ACTIVE', 'CANCELLED', 'ENDED')),
    created_at    timestamptz not null
);
create index order_fee_order on order_fee (order_id);

-- what the team writes down about an order; the journal keeps what happened to it
create table order_note (
    id          uuid primary key,
    order_id    uuid not null references orders,
    text        text not null check (length(text) between 1 and 4000),
    author      text not null,
    at          timestamptz not null
);
create index order_note_order on order_note (order_id, at);

create table answer (
    order_id    uuid not null references orders,
    -- empty: of the order
    position_id uuid references order_position,
    question_id uuid not null references question,
    -- as asked: text, number, date, list of option keys
    value       jsonb not null,
    -- object in the file store
    file        text,
    unique nulls not distinct (order_id, position_id, question_id)
);

create table waiting (
    id           uuid primary key,
    event_id     uuid not null references event,
    product_id   uuid not null references product,
    variation_id uuid references variation,
    date_id      uuid references event_date,
    -- the add-ons that are wanted with it: an offer needs stock of all
    add_ons      jsonb not null default '[]',
    quantity     int not null check (quantity > 0),
    -- what they want to pay for each, where the price is open
    price_minor  bigint check (price_minor >= 0),
    email        text not null check (length(email) <= 254),
    name         text not null check (length(name) between 1 and 120),
    locale       text not null,
    -- higher goes first, then who came first
    priority     int not null default 0,
    state        text not null check (state in ('WAITING', 'OFFERED', 'TAKEN', 'LAPSED', 'WITHDRAWN')),
    secret       text not null unique,
    voucher_id   uuid references voucher,
    offered_at   timestamptz,
    created_at   timestamptz not null,
    version      bigint not null default 0
);
create index waiting_next on waiting (event_id, priority desc, created_at, id) where state = 'WAITING';

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
    settled_at    timestamptz,
    -- for something that was only tried out: it counts nowhere
    test          boolean not null default false
);
create index payment_reference on payment (reference);
create index payment_due on payment (ask_at) where state in ('CREATED', 'PENDING', 'UNKNOWN');
-- few, and asked about for each entry that a report adds up
create index payment_test on payment (reference) where test;
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
    -- of what was paid for, the part it was given back for; null: for no part in particular
    part          uuid,
    detail        text,
    ask_at        timestamptz,
    created_at    timestamptz not null,
    settled_at    timestamptz
);
create index refund_payment on refund (payment_id);
create index refund_due on refund (ask_at) where state in ('CREATED', 'PENDING', 'UNKNOWN');
create index refund_refused on refund (created_at) where state = 'REFUSED';
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
create index ledger_entry_at on ledger_entry using brin (at) with (pages_per_range = 16, autosummarize = on);
revoke update, delete, truncate on ledger_entry from ${role};

-- ticketing --------------------------------------------------------------------------------------------------------

create table ticket (
    id            uuid primary key,
    order_id      uuid not null,
    position_id   uuid not null unique,
    event_id      uuid not null,
    product_id    uuid not null,
    number        int not null,
    date_id       uuid,
    -- 128 random bits that nobody can guess; what the QR code says is made of them and signed when it is shown
    secret        text not null unique,
    holder        text not null,
    holder_email  text,
    -- lets in only within these; empty for no bound
    valid_from    timestamptz,
    valid_until   timestamptz,
    state         text not null check (state in ('VALID', 'REVOKED')),
    issued_at     timestamptz not null,
    -- somebody was asked to take it over, by a link with this secret; kept as its hash
    handover_hash  text unique,
    -- the same secret, encrypted: the mail with the link is written later
    handover_link  text,
    handover_name  text,
    handover_email text,
    handover_asked timestamptz,
    handover_until timestamptz,
    -- whose it was before it was handed over; nobody sees its code by the order any more
    former_name    text,
    former_email   text
);
create index ticket_order on ticket (order_id);
create index ticket_event on ticket (event_id);
-- those who come on somebody else's order
create index ticket_guest on ticket (lower(holder_email) text_pattern_ops, issued_at desc, id desc)
    where holder_email is not null;
create index ticket_guest_newest on ticket (issued_at desc, id desc) where holder_email is not null;

-- secrets that open no door any more, for gates without a network; read in the order (xid, id) below the oldest running
-- transaction, so that no device passes one that commits later
create table revocation (
    id          uuid primary key,
    xid         xid8 not null default pg_current_xact_id(),
    -- of the secret
    hash        text not null unique,
    -- may be gone with the orders of a test; a gate without a network still has to refuse its code
    ticket_id   uuid not null,
    event_id    uuid not null,
    reason      text not null check (reason in ('CANCELLED', 'HANDED_OVER', 'REPLACED')),
    at          timestamptz not null
);
create index revocation_order on revocation (xid, id);
create index revocation_ticket on revocation (ticket_id);

-- what signs the codes; the private half is encrypted for this organizer
create table signing_key (
    id           text primary key check (id ~ '^[0-9a-f]{8}$'),
    public_key   bytea not null,
    private_key  text not null,
    created_at   timestamptz not null,
    retired_at   timestamptz
);
-- one signs; two nodes at first need make it once
create unique index signing_key_current on signing_key ((true)) where retired_at is null;

-- checkin ----------------------------------------------------------------------------------------------------------

create table checkin_list (
    id          uuid primary key,
    event_id    uuid not null,
    name        text not null check (length(name) between 1 and 120),
    -- the one that every event has, made at first need: the index lets two gates make it once
    standard    boolean not null default false,
    created_at  timestamptz not null,
    -- which tickets are on it; all where neither products nor variations are named, and on all dates where none is
    products    uuid[] not null default '{}',
    variations  uuid[] not null default '{}',
    dates       uuid[] not null default '{}',
    -- whoever shows a ticket comes in by an add-on of it that is on the list
    add_ons     boolean not null default false,
    readmission text not null default 'ONCE' check (readmission in ('ONCE', 'AFTER_LEAVING', 'ALWAYS')),
    -- its scans stay
    removed_at  timestamptz,
    check (not standard or (products = '{}' and variations = '{}' and dates = '{}' and not add_ons and removed_at is null))
);
create index checkin_list_event on checkin_list (event_id);
create unique index checkin_list_standard on checkin_list (event_id) where standard;

-- a ticket enters a list once: this key decides, whatever two gates do at the same moment
create table entry (
    list_id     uuid not null references checkin_list,
    ticket_id   uuid not null references ticket,
    scan_id     uuid not null,
    gate        text not null,
    -- the first time
    at          timestamptz not null,
    left_at     timestamptz,
    -- the last time, where it came in again
    again_gate  text,
    again_at    timestamptz,
    primary key (list_id, ticket_id)
);
create index entry_ticket on entry (ticket_id);

-- every scan with its answer, also the refused ones
create table scan (
    id          uuid primary key,
    list_id     uuid not null references checkin_list,
    ticket_id   uuid,
    code_hash   text not null,
    result      text not null check (result in ('ENTERED', 'ALREADY_IN', 'UNKNOWN', 'WRONG_EVENT', 'REVOKED', 'NOT_PAID',
                  'FORGED', 'UNKNOWN_KEY', 'TOO_EARLY', 'TOO_LATE', 'NOT_ON_LIST', 'LEFT', 'NOT_IN')),
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
create index delivery_refused on delivery (created_at) where state = 'REJECTED';

-- analytics --------------------------------------------------------------------------------------------------------

-- What a report would add up, for whole stretches of time: only a memory, everything in it can be found out again. It holds
-- for what is in the outbox before the place of the cursor 'sales.sums'; a stretch that anything behind it touches is not
-- believed
create table sales_sum (
    -- on whose clock the stretch is within one day
    zone        text not null,
    from_at     timestamptz not null,
    -- of the row that says the stretch is there, also when nothing was sold in it
    until_at    timestamptz check ((until_at is not null) = (cut = 'KEPT')),
    cut         text not null check (cut in ('KEPT', 'TOTAL', 'PRODUCT', 'CHANNEL', 'LINK', 'TAX', 'BOOKED')),
    -- empty: of all events together, where an order of several counts once
    event_id    uuid,
    -- empty for fees
    product_id  uuid,
    -- channel, tracking link, tax rate, account
    label       text not null default '',
    currency    text not null default '',
    orders      bigint not null default 0,
    tickets     bigint not null default 0,
    gross_minor bigint not null default 0,
    tax_minor   bigint not null default 0
);
create index sales_sum_stretch on sales_sum (zone, from_at);
create unique index sales_sum_kept on sales_sum (zone, from_at) where cut = 'KEPT';
-- what one event brought in is looked up day by day, past all else that was sold
create index sales_sum_event on sales_sum (event_id, zone, from_at) where cut = 'TOTAL' and event_id is not null;

-- the exporters that refused, with the version of the settings they did so with
create table export_refusal (
    plugin_id        text primary key,
    settings_version bigint not null,
    reason           text not null,
    at               timestamptz not null
);
