insert into lessons (slug, version, title, weight, source, source_hash, is_current, imported_at) values
    ('batch-normalization', 1, '批次標準化', '1', '# 批次標準化', 'hash', false, timestamp with time zone '2026-01-01 00:00:00Z'),
    ('batch-normalization', 2, '批次標準化', '1', '# 批次標準化二', 'other', true, timestamp with time zone '2026-01-02 00:00:00Z');
