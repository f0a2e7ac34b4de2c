-- A row is committed before anything else happens to a submission; one without a report is graded after a restart.
create table exercise_submissions (
    id           varchar(36)  not null,
    account_id   bigint       not null,
    exercise     varchar(200) not null,
    source       text         not null,
    -- draws the random test cases: the same seed gives the same cases
    seed         bigint       not null,
    verdict      varchar(30),
    score        double precision,
    report       text,
    submitted_at timestamp with time zone not null,
    graded_at    timestamp with time zone,
    constraint exercise_submissions_pk primary key (id),
    constraint exercise_submissions_account_fk foreign key (account_id) references accounts (id) on delete cascade
);
create index exercise_submissions_account on exercise_submissions (account_id, exercise, submitted_at);
create index exercise_submissions_verdict on exercise_submissions (verdict);
