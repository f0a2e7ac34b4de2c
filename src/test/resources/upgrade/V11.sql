insert into gradebook_due_dates (class_id, activity, due_at) values
    (1, 'quiz/batch-norm-basics', timestamp with time zone '2026-03-01 00:00:00Z');
insert into gradebook_marks (id, class_id, account_id, activity, kind, share, note, marked_by, marked_at) values
    (1, 1, 2, 'quiz/batch-norm-basics', 'comment', null, '很好', 1, timestamp with time zone '2026-03-02 00:00:00Z'),
    (2, 1, 2, 'quiz/batch-norm-basics', 'overrule', 0.9, '口頭回答', 1, timestamp with time zone '2026-03-02 00:00:00Z');
