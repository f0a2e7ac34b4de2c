insert into lessons (slug, language, version, title, weight, source, source_hash, is_current, imported_at) values
    ('batch-normalization', 'en', 1, 'Batch normalization', '1', '# Batch normalization', 'hash', true,
        timestamp with time zone '2026-01-08 00:00:00Z');
insert into note_checks (note, program, problems) values ('lessons/batch-normalization.md', 'program', '[]');
