insert into quiz_questions (id, version, quiz_slug, position, type, definition, definition_hash, is_current, imported_at) values
    ('batch-normalization/q1', 1, 'batch-normalization', 1, 'open', '{"question":"為什麼？"}', 'hash', true,
        timestamp with time zone '2026-01-01 00:00:00Z');
