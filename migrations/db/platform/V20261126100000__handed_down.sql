-- What holds for organizers that say nothing themselves: of each agency for those it looks after, and of the platform for
-- everybody. A document like an organizer's own of that key; what it does not name comes from the next level out.
create table handed_down (
    agency_id   uuid references agency,
    key         text not null,
    value       jsonb not null,
    updated_at  timestamptz not null,
    unique nulls not distinct (agency_id, key)
);
