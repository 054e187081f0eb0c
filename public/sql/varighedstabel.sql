-- Varighedstabel af sager / duration table from cases (PostgreSQL, Spark SQL, DuckDB)
--
-- DA: Læser tabellen sager(id, start, slut, aarsag) med én række pr. sag: id = den samme for den samme person (tom: rækken
--     står alene), start = første dag, slut = sidste dag med ydelse (tom: sagen er åben), aarsag = hvorfor den sluttede.
--     Giver den lille tabel, som Forbundne Kar indlæser; ingen række i den er en enkelt sag. Gem den som CSV med semikolon.
-- EN: Reads the table sager(id, start, slut, aarsag), one row a case: id = the same for the same person (null: the row
--     stands alone), start = first day, slut = last day with benefit (null: the case is open), aarsag = why it ended.
--     Gives the small table that Forbundne Kar imports; no row of it is a single case. Save it as CSV with semicolons.
--
-- DA: Skrevet i den SQL, som PostgreSQL, Spark SQL og DuckDB er fælles om. Dage regnes som numre fra 1970-01-01; formlen
--     gælder fra 1901 til 2099. DuckDB læser filer direkte: CREATE VIEW sager AS SELECT * FROM read_parquet('sager/*.parquet');
-- EN: Written in the SQL that PostgreSQL, Spark SQL and DuckDB share. Days are numbers from 1970-01-01; the formula holds
--     from 1901 to 2099 (after Fliegel and Van Flandern 1968, Comm. ACM 11). DuckDB reads files directly:
--     CREATE VIEW sager AS SELECT * FROM read_parquet('sager/*.parquet');
--
-- DA: graense = 0 giver de præcise tal, som kun må blive i huset. graense = 5 lader antal fra 1 til 4 stå tomme, men det
--     er ikke nok til at dele tabellen: 3 kan regnes ud af en sum. Forbundne Kar skjuler også de antal, der røber andre, og
--     slår uger sammen; del derfor kun det, Forbundne Kar selv gemmer.
-- EN: graense = 0 gives the exact counts, which must stay in the house. graense = 5 leaves counts from 1 to 4 empty, but
--     that is not enough to share the table: 3 can be worked out from a sum. Forbundne Kar also withholds the counts that
--     give others away, and puts weeks together; so share only what Forbundne Kar itself saves.
WITH parametre AS (
  SELECT
    DATE '2014-01-01' AS fra,           -- DA: første dag i perioden · EN: first day of the window
    DATE '2016-01-01' AS til,           -- DA: dagen efter den sidste · EN: the day after its last
    CAST(NULL AS INTEGER) AS hul_dage,  -- DA: tekniske ophør på højst så mange dage samles (NULL: ingen) · EN: gaps of at most so many days are merged (NULL: none)
    0 AS graense                        -- DA: antal fra 1 til under grænsen skjules (0: ingen) · EN: counts from 1 to below it are withheld (0: none)
),
vindue AS (
  SELECT fra, til, hul_dage, graense, CAST(367 * EXTRACT(YEAR FROM fra) - FLOOR(7 * (EXTRACT(YEAR FROM fra) + FLOOR((EXTRACT(MONTH FROM fra) + 9) / 12.0)) / 4.0) + FLOOR(275 * EXTRACT(MONTH FROM fra) / 9.0) + EXTRACT(DAY FROM fra) - 719574 AS INTEGER) AS fra_dag, CAST(367 * EXTRACT(YEAR FROM til) - FLOOR(7 * (EXTRACT(YEAR FROM til) + FLOOR((EXTRACT(MONTH FROM til) + 9) / 12.0)) / 4.0) + FLOOR(275 * EXTRACT(MONTH FROM til) / 9.0) + EXTRACT(DAY FROM til) - 719574 AS INTEGER) AS til_dag
  FROM parametre
),
-- DA: Sager med læselige datoer; slut_dag er første dag uden ydelse, for åbne sager dag 1000000 (i år 4707)
-- EN: Cases with readable dates; slut_dag is the first day without benefit, for open cases day 1000000 (in the year 4707)
raekker AS (
  SELECT
    id,
    NULLIF(TRIM(aarsag), '') AS aarsag,
    CAST(367 * EXTRACT(YEAR FROM start) - FLOOR(7 * (EXTRACT(YEAR FROM start) + FLOOR((EXTRACT(MONTH FROM start) + 9) / 12.0)) / 4.0) + FLOOR(275 * EXTRACT(MONTH FROM start) / 9.0) + EXTRACT(DAY FROM start) - 719574 AS INTEGER) AS start_dag,
    COALESCE(CAST(367 * EXTRACT(YEAR FROM slut) - FLOOR(7 * (EXTRACT(YEAR FROM slut) + FLOOR((EXTRACT(MONTH FROM slut) + 9) / 12.0)) / 4.0) + FLOOR(275 * EXTRACT(MONTH FROM slut) / 9.0) + EXTRACT(DAY FROM slut) - 719574 AS INTEGER) + 1, 1000000) AS slut_dag
  FROM sager
  WHERE start IS NOT NULL AND (slut IS NULL OR slut >= start)
),
-- DA: En persons rækker, der overlapper eller ligger tæt, er én sag · EN: a person's rows that overlap or lie close are one case
ordnet AS (
  SELECT
    id, aarsag, start_dag, slut_dag,
    ROW_NUMBER() OVER (PARTITION BY id ORDER BY start_dag, slut_dag, aarsag) AS nr
  FROM raekker
  CROSS JOIN vindue
  -- DA: Ældre sager er fejl · EN: older cases are errors
  WHERE start_dag >= til_dag - 18200
),
hidtil AS (
  SELECT
    id, aarsag, start_dag, slut_dag, nr,
    MAX(slut_dag) OVER (PARTITION BY id ORDER BY nr ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS hidtil_dag
  FROM ordnet
),
maerket AS (
  SELECT
    id, aarsag, start_dag, slut_dag, nr,
    CASE
      WHEN id IS NULL OR hidtil_dag IS NULL THEN 1
      WHEN start_dag < hidtil_dag THEN 0
      WHEN start_dag - hidtil_dag <= hul_dage THEN 0
      ELSE 1
    END AS ny
  FROM hidtil
  CROSS JOIN vindue
),
nummereret AS (
  SELECT
    id, aarsag, start_dag, slut_dag,
    SUM(ny) OVER (PARTITION BY id ORDER BY nr ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS forloeb
  FROM maerket
),
-- DA: Årsagen er den sidst sluttedes · EN: the cause is that of the row that ends last
sidste AS (
  SELECT
    id, forloeb, aarsag,
    MIN(start_dag) OVER (PARTITION BY id, forloeb) AS start_dag,
    MAX(slut_dag) OVER (PARTITION BY id, forloeb) AS slut_dag,
    ROW_NUMBER() OVER (
      PARTITION BY id, forloeb
      ORDER BY slut_dag DESC, CASE WHEN aarsag IS NULL THEN 1 ELSE 0 END, aarsag
    ) AS nr
  FROM nummereret
),
forloeb AS (
  SELECT start_dag, slut_dag, aarsag, fra_dag, til_dag
  FROM sidste
  CROSS JOIN vindue
  WHERE nr = 1 AND slut_dag >= fra_dag AND start_dag < til_dag
),
-- DA: En uge tæller, når hele ugen ligger i perioden · EN: a week counts when the window holds all of it
set_i_uger AS (
  SELECT
    aarsag, start_dag, slut_dag,
    CAST(GREATEST(0, CEIL((fra_dag - start_dag) / 7.0)) AS INTEGER) AS ind,
    CAST(LEAST(FLOOR((slut_dag - start_dag) / 7.0) + 1, FLOOR((til_dag - start_dag) / 7.0)) AS INTEGER) AS ud
  FROM forloeb
),
i_uger AS (
  SELECT aarsag, ind, ud, CASE WHEN slut_dag < start_dag + 7 * ud THEN 1 ELSE 0 END AS afsluttet
  FROM set_i_uger
  WHERE ud > ind
),
cifre AS (
  SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4
  UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9
),
tal AS (
  SELECT a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n AS n
  FROM cifre a CROSS JOIN cifre b CROSS JOIN cifre c CROSS JOIN cifre d CROSS JOIN cifre e
),
uger AS (
  SELECT n AS uge FROM tal WHERE n < (SELECT MAX(ud) FROM i_uger)
),
skift AS (
  SELECT uge, SUM(antal) AS antal
  FROM (
    SELECT ind AS uge, COUNT(*) AS antal FROM i_uger GROUP BY ind
    UNION ALL
    SELECT ud AS uge, -COUNT(*) AS antal FROM i_uger GROUP BY ud
  ) AS begge
  GROUP BY uge
),
risiko AS (
  SELECT uger.uge, SUM(COALESCE(skift.antal, 0)) OVER (ORDER BY uger.uge) AS antal
  FROM uger
  LEFT JOIN skift ON skift.uge = uger.uge
),
afslutninger AS (
  SELECT ud - 1 AS uge, aarsag, COUNT(*) AS antal FROM i_uger WHERE afsluttet = 1 GROUP BY ud - 1, aarsag
),
aarsager AS (
  SELECT DISTINCT aarsag FROM afslutninger WHERE EXISTS (SELECT 1 FROM afslutninger WHERE aarsag IS NOT NULL)
),
-- DA: Åbne sager dag for dag af ændringerne · EN: open cases day by day from the changes
dagsskift AS (
  SELECT dag, SUM(ny) AS ny, SUM(ude) AS ude, SUM(aaben) AS aaben, SUM(lang) AS lang
  FROM (
    SELECT GREATEST(start_dag, fra_dag) AS dag,
      CASE WHEN start_dag >= fra_dag THEN 1 ELSE 0 END AS ny, 0 AS ude, 1 AS aaben, 0 AS lang
    FROM forloeb
    UNION ALL
    SELECT slut_dag, 0, 1, -1, 0 FROM forloeb WHERE slut_dag < til_dag
    UNION ALL
    -- DA: 52 uger er gået ved udgangen af dag 363 efter den første · EN: 52 weeks are over at the end of day 363 after the first
    SELECT GREATEST(start_dag + 363, fra_dag), 0, 0, 0, 1
    FROM forloeb WHERE GREATEST(start_dag + 363, fra_dag) < LEAST(slut_dag, til_dag)
    UNION ALL
    SELECT slut_dag, 0, 0, 0, -1
    FROM forloeb WHERE slut_dag < til_dag AND GREATEST(start_dag + 363, fra_dag) < slut_dag
  ) AS alle
  GROUP BY dag
),
dage AS (
  SELECT
    fra_dag + tal.n AS dag,
    COALESCE(dagsskift.ny, 0) AS ny,
    COALESCE(dagsskift.ude, 0) AS ude,
    SUM(COALESCE(dagsskift.aaben, 0)) OVER (ORDER BY tal.n) AS aaben,
    SUM(COALESCE(dagsskift.lang, 0)) OVER (ORDER BY tal.n) AS lang
  FROM vindue
  CROSS JOIN tal
  LEFT JOIN dagsskift ON dagsskift.dag = fra_dag + tal.n
  WHERE tal.n < til_dag - fra_dag
),
kalender AS (
  SELECT aar, md, CAST(367 * aar - FLOOR(7 * (aar + FLOOR((md + 9) / 12.0)) / 4.0) + FLOOR(275 * md / 9.0) + 1 - 719574 AS INTEGER) AS foerste_dag
  FROM (
    SELECT CAST(EXTRACT(YEAR FROM fra) AS INTEGER) + CAST(FLOOR(tal.n / 12.0) AS INTEGER) AS aar,
      1 + CAST(tal.n - 12 * FLOOR(tal.n / 12.0) AS INTEGER) AS md
    FROM vindue CROSS JOIN tal
    WHERE tal.n < 12 * (EXTRACT(YEAR FROM til) - EXTRACT(YEAR FROM fra) + 1)
  ) AS maaneder
),
maaneder AS (
  SELECT aar, md, foerste_dag, LEAD(foerste_dag, 1, 1000000) OVER (ORDER BY foerste_dag) AS naeste_dag FROM kalender
),
maanedstal AS (
  SELECT
    aar, md,
    SUM(CASE WHEN dag = sidste_dag THEN aaben ELSE 0 END) AS beholdning,
    SUM(CASE WHEN dag = sidste_dag THEN lang ELSE 0 END) AS over_52_uger,
    SUM(ny) AS tilgang,
    SUM(ude) AS afgang,
    SUM(aaben) * 1.0 / COUNT(*) AS fuldtidspersoner
  FROM (
    SELECT aar, md, dag, ny, ude, aaben, lang, MAX(dag) OVER (PARTITION BY aar, md) AS sidste_dag
    FROM dage
    JOIN maaneder ON dag >= foerste_dag AND dag < naeste_dag
  ) AS dage_i_maaned
  GROUP BY aar, md
),
grupper AS (
  SELECT 0 AS fra_uge, 3 AS til_uge UNION ALL SELECT 4, 7 UNION ALL SELECT 8, 12 UNION ALL SELECT 13, 25
  UNION ALL SELECT 26, 38 UNION ALL SELECT 39, 51 UNION ALL SELECT 52, 103 UNION ALL SELECT 104, 155
  UNION ALL SELECT 156, NULL
),
bestand AS (
  SELECT fra_uge, til_uge, COUNT(uge) AS antal
  FROM grupper
  LEFT JOIN (
    SELECT CAST(FLOOR((til_dag - start_dag) / 7.0) AS INTEGER) AS uge FROM forloeb WHERE slut_dag >= til_dag
  ) AS aabne ON uge >= fra_uge AND (til_uge IS NULL OR uge <= til_uge)
  GROUP BY fra_uge, til_uge
),
resultat AS (
  SELECT 1 AS del, 1 AS nr, 'udtræk' AS tabel, CAST(fra AS VARCHAR(10)) AS dato, CAST(NULL AS INTEGER) AS fra_uge,
    CAST(NULL AS INTEGER) AS til_uge, CAST(NULL AS VARCHAR(1000)) AS aarsag, 'vindue_fra' AS maal,
    CAST(NULL AS DECIMAL(18, 6)) AS antal
  FROM vindue
  UNION ALL SELECT 1, 2, 'udtræk', CAST(til AS VARCHAR(10)), NULL, NULL, NULL, 'vindue_til', NULL FROM vindue
  UNION ALL SELECT 1, 3, 'udtræk', NULL, NULL, NULL, NULL, 'hul_dage', hul_dage FROM vindue
  UNION ALL SELECT 1, 4, 'udtræk', NULL, NULL, NULL, NULL, 'slut_er_sidste_dag', 1 FROM vindue
  UNION ALL SELECT 1, 5, 'udtræk', NULL, NULL, NULL, NULL, 'grænse', graense FROM vindue
  UNION ALL SELECT 2, 2 * uge, 'varighed', NULL, uge, uge, NULL, 'i_risiko', antal FROM risiko
  UNION ALL
  SELECT 2, 2 * uger.uge + 1, 'varighed', NULL, uger.uge, uger.uge, NULL, 'afsluttede', COALESCE(SUM(antal), 0)
  FROM uger LEFT JOIN afslutninger ON afslutninger.uge = uger.uge GROUP BY uger.uge
  UNION ALL
  SELECT 3, uger.uge, 'varighed', NULL, uger.uge, uger.uge, COALESCE(aarsager.aarsag, '(ingen)'), 'afsluttede',
    COALESCE(antal, 0)
  FROM uger
  CROSS JOIN aarsager
  LEFT JOIN afslutninger ON afslutninger.uge = uger.uge
    AND COALESCE(afslutninger.aarsag, '') = COALESCE(aarsager.aarsag, '')
  UNION ALL
  SELECT 4, 5 * (12 * aar + md) + maalnr, 'måned',
    CONCAT(CAST(aar AS VARCHAR(4)), '-', LPAD(CAST(md AS VARCHAR(2)), 2, '0'), '-01'), NULL, NULL, NULL, maal,
    CASE maalnr WHEN 1 THEN beholdning WHEN 2 THEN over_52_uger WHEN 3 THEN tilgang WHEN 4 THEN afgang
      ELSE fuldtidspersoner END
  FROM maanedstal
  CROSS JOIN (
    SELECT 1 AS maalnr, 'beholdning' AS maal UNION ALL SELECT 2, 'over_52_uger' UNION ALL SELECT 3, 'tilgang'
    UNION ALL SELECT 4, 'afgang' UNION ALL SELECT 5, 'fuldtidspersoner'
  ) AS maalene
  UNION ALL
  SELECT 5, fra_uge, 'bestand', CAST(CAST(til - INTERVAL '1' DAY AS DATE) AS VARCHAR(10)), fra_uge, til_uge, NULL, 'sager', antal
  FROM bestand CROSS JOIN vindue
)
SELECT
  tabel, dato, fra_uge, til_uge, aarsag, maal,
  CAST(CASE WHEN del > 1 AND antal > 0 AND antal < graense THEN NULL ELSE antal END AS DECIMAL(18, 6)) AS antal
FROM resultat
CROSS JOIN vindue
ORDER BY del, nr, CASE WHEN aarsag = '(ingen)' THEN 1 ELSE 0 END, aarsag;
