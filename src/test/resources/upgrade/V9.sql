insert into content_revisions (id, path, hash, source, kind, account_id, message, saved_at) values
    (1, 'lessons/batch-normalization/batch-normalization.md', 'hash', '# 批次標準化', 'saved', 1, '更正',
        timestamp with time zone '2026-01-14 00:00:00Z');
