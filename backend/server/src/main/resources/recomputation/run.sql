-- 建表、载入、计算、比较；有一个数不同即以错误结束。Makes the tables, loads, computes, compares; one figure that differs is an error.
\set ON_ERROR_STOP on
SET client_min_messages = notice;
\ir 1-tables.sql
\copy question  FROM 'data/question.csv'  WITH (FORMAT csv, HEADER)
\copy zone      FROM 'data/zone.csv'      WITH (FORMAT csv, HEADER)
\copy region    FROM 'data/region.csv'    WITH (FORMAT csv, HEADER)
\copy indicator FROM 'data/indicator.csv' WITH (FORMAT csv, HEADER)
\copy division  FROM 'data/division.csv'  WITH (FORMAT csv, HEADER)
\copy balance   FROM 'data/balance.csv'   WITH (FORMAT csv, HEADER)
\copy expected  FROM 'expected.csv'       WITH (FORMAT csv, HEADER)
\ir 2-figures.sql
\ir 3-compare.sql
