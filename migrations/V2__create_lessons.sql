-- Every revision of a lesson's file that was ever imported; the newest version of a slug that is current is shown.
create table lessons (
    slug        varchar(200) not null,
    version     integer      not null,
    title       varchar(500) not null,
    weight      varchar(50),
    source      text         not null,
    source_hash varchar(64)  not null,
    is_current  boolean      not null,
    imported_at timestamp with time zone not null,
    constraint lessons_pk primary key (slug, version)
);
