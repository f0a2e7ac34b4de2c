-- Questions and answers with stable ids. A changed definition is a new version, so an attempt shows what was asked then.
create table quiz_questions (
    id              varchar(300) not null,
    version         integer      not null,
    quiz_slug       varchar(200) not null,
    position        integer      not null,
    type            varchar(20)  not null,
    definition      text         not null,
    definition_hash varchar(64)  not null,
    is_current      boolean      not null,
    imported_at     timestamp with time zone not null,
    constraint quiz_questions_pk primary key (id, version)
);
create index quiz_questions_quiz on quiz_questions (quiz_slug, is_current, position);
