-- One shared table for all organizers; every query carries the tenant first. The relay may send a batch twice after a
-- time-out: the de-duplication token stops the block, and the engine's merge stops what slips past it.
create table if not exists business_event (
    tenant_id     UUID,
    event_id      UUID,
    type          LowCardinality(String),
    at            DateTime64(3, 'UTC'),
    msg_id        UUID,
    order_id      UUID,
    product_id    UUID,
    quantity      Int32,
    amount_minor  Int64,
    currency      LowCardinality(String),
    channel       LowCardinality(String),
    outcome       LowCardinality(String),
    payload       String
)
engine = ReplacingMergeTree
partition by toYYYYMM(at)
order by (tenant_id, event_id, type, at, msg_id)
settings non_replicated_deduplication_window = 1000;
