-- A lesson in several languages has a revision of each; what was imported before had one language by its file's name.
alter table lessons add column language varchar(10) default 'zh-TW' not null;
alter table lessons drop constraint lessons_pk;
alter table lessons add constraint lessons_pk primary key (slug, language, version);

-- What was found in each note by the program that runs, so that a start looks only at what has changed.
create table note_checks (
    note     varchar(1000) not null,
    program  varchar(100)  not null,
    problems text          not null,
    constraint note_checks_pk primary key (note)
);
