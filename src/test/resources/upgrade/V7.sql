insert into notebooks (id, account_id, slug, title, template, template_hash, template_cells, metadata, revision, created_at, updated_at) values
    (1, 2, 'mean', '平均值', 'mean', 'hash', 'sum', '{}', 2, timestamp with time zone '2026-01-09 00:00:00Z',
        timestamp with time zone '2026-01-10 00:00:00Z');
insert into notebook_cells (notebook_id, cell_id, place, kind, source, metadata, attachments, outputs, execution_count, changed, origin) values
    (1, 'sum', 0, 'code', '1 + 1', '{}', null, '[]', 1, 2, 'hash');
insert into notebook_versions (notebook_id, revision, cells, document, saved_at) values
    (1, 0, 1, '[]', timestamp with time zone '2026-01-09 00:00:00Z'),
    (1, 2, 1, '[]', timestamp with time zone '2026-01-10 00:00:00Z');
insert into notebook_submissions (id, notebook_id, document, result, submitted_at, graded_at) values
    ('n1', 1, '[]', '{"points":1}', timestamp with time zone '2026-01-11 00:00:00Z', timestamp with time zone '2026-01-11 00:00:01Z');
