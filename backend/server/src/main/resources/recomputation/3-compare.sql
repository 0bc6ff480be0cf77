-- 逐个数比较。相差超过 1e-6（相对）且超过 1 平方米（折算到该数的单位）的为 DIFFERENT；有一个就以错误结束。
-- Every figure compared: DIFFERENT where it is off by more than 1e-6 of it and by more than 1 m² (in the figure's unit); one of them is an error.
-- 分解的部分只有一方有的，另一方按 0；整体缺一方即为不同。A part that only one side has is 0 on the other; a whole that one side lacks is DIFFERENT.

CREATE TABLE compared AS
SELECT id, coalesce(e.unit, c.unit) AS unit, coalesce(e.value, 0) AS expected, coalesce(c.value, 0) AS computed,
       CASE WHEN (e.id IS NULL OR c.id IS NULL) AND id NOT LIKE 'breakdown/%' AND split_part(id, '/', 4) = ''
            THEN 'DIFFERENT'
            WHEN abs(coalesce(e.value, 0) - coalesce(c.value, 0)) <=
                 greatest(1e-6 * abs(coalesce(e.value, 0)),
                          CASE coalesce(e.unit, c.unit) WHEN 'SQUARE_METRES' THEN 1 WHEN 'MU' THEN 0.0015 ELSE 0 END)
            THEN 'SAME' ELSE 'DIFFERENT' END AS verdict
FROM expected e
FULL JOIN computed c USING (id);

SELECT verdict, count(*) AS figures FROM compared GROUP BY verdict ORDER BY verdict;

SELECT verdict, id, unit, expected, computed, computed - expected AS difference
FROM compared
WHERE verdict = 'DIFFERENT'
ORDER BY id;

DO $$
DECLARE
    figures   integer;
    different integer;
BEGIN
    SELECT count(*), count(*) FILTER (WHERE verdict = 'DIFFERENT') INTO figures, different FROM compared;
    IF figures = 0 THEN
        RAISE EXCEPTION 'DIFFERENT: 没有任何数 / there are no figures';
    END IF;
    IF different > 0 THEN
        RAISE EXCEPTION 'DIFFERENT: % 个数中有 % 个不同 / % of % figures differ', figures, different, different, figures;
    END IF;
    RAISE NOTICE 'SAME: 全部 % 个数相同 / all % figures are the same', figures, figures;
END
$$;
