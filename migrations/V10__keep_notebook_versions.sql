-- A version that no later one takes the place of: what a notebook began with, and what going back replaced.
alter table notebook_versions add column kept boolean default false not null;
update notebook_versions set kept = true where revision = 0;
