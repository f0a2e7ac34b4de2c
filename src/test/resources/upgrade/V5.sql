insert into exercise_submissions (id, account_id, exercise, source, seed, verdict, score, report, submitted_at, graded_at) values
    ('s1', 2, 'batch-norm-forward', 'class Solution {}', 7, 'accepted', 1.0, '{"verdict":"accepted"}',
        timestamp with time zone '2026-01-06 00:00:00Z', timestamp with time zone '2026-01-06 00:00:01Z'),
    ('s2', 3, 'batch-norm-forward', 'class', 8, null, null, null, timestamp with time zone '2026-01-07 00:00:00Z', null);
