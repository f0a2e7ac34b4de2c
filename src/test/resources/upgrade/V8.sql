insert into account_password_links (token_hash, account_id, created_at, expires_at) values
    ('link', 2, timestamp with time zone '2026-01-12 00:00:00Z', timestamp with time zone '2099-01-12 00:00:00Z');
insert into classroom_classes (id, title, starts_on, ends_on, join_code, created_at, archived_at) values
    (1, '深度學習', date '2026-02-01', date '2026-06-30', 'ABCD', timestamp with time zone '2026-01-12 00:00:00Z', null);
insert into classroom_members (class_id, account_id, role, joined_at) values
    (1, 1, 'instructor', timestamp with time zone '2026-01-12 00:00:00Z'),
    (1, 2, 'learner', timestamp with time zone '2026-01-13 00:00:00Z');
insert into classroom_invitations (id, class_id, token_hash, role, once, uses, created_by, created_at, expires_at) values
    (1, 1, 'invited', 'learner', true, 1, 1, timestamp with time zone '2026-01-12 00:00:00Z',
        timestamp with time zone '2099-01-12 00:00:00Z');
