insert into quiz_attempts (id, account_id, question_id, question_version, response, score, rating, created_at) values
    (1, 2, 'batch-normalization/q1', 1, '["因為變異數"]', 1.0, 'got_it', timestamp with time zone '2026-01-04 00:00:00Z'),
    (2, 3, 'batch-normalization/q1', 1, '["不知道"]', null, null, timestamp with time zone '2026-01-05 00:00:00Z');
