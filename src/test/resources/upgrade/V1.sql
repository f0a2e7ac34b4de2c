insert into accounts (id, role, username, display_name, password_hash, created_at) values
    (1, 'instructor', 'grace', 'Grace', 'hash', timestamp with time zone '2026-01-01 00:00:00Z'),
    (2, 'learner', 'ada', '愛達', 'hash', timestamp with time zone '2026-01-02 00:00:00Z');
insert into accounts (id, role, created_at) values (3, 'guest', timestamp with time zone '2026-01-03 00:00:00Z');
insert into account_sessions (token_hash, account_id, created_at, expires_at) values
    ('session', 2, timestamp with time zone '2026-01-02 00:00:00Z', timestamp with time zone '2099-01-02 00:00:00Z');
insert into account_invitations (token_hash, role, created_at) values
    ('invitation', 'instructor', timestamp with time zone '2026-01-01 00:00:00Z');
