-- An agency is led from an organizer of its own: that one's people are its staff, its themes and what it hands down lie in
-- that one's schema. The table was there before anybody could fill it.
alter table agency add column home_id uuid not null unique references tenant;

-- who looks after an organizer since when, and whether the organizer lets its people in
alter table tenant add column agency_since timestamptz;
alter table tenant add column agency_admitted boolean not null default true;
alter table tenant add constraint tenant_agency_since check ((agency_id is null) = (agency_since is null));
create index tenant_agency on tenant (agency_id) where agency_id is not null;
