-- How a person stands to a client on a day: asked before everything that is read or written, so in one round trip.
CREATE FUNCTION waymark.relations(
  practice text, client text, person text, day date, OUT on_team boolean, OUT supports boolean, OUT supervises boolean
) LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM set_config('app.practice_id', practice, true);
  SELECT coalesce(bool_or(t.relation = 'therapist' AND t.until_day IS NULL), false),
         coalesce(bool_or(t.relation = 'supporter' AND t.from_day <= day AND (t.until_day IS NULL OR t.until_day >= day)), false)
    INTO on_team, supports
    FROM waymark.care_team t
   WHERE t.practice_id = practice AND t.client_id = client AND t.person_id = person;
  supervises := EXISTS (
    SELECT FROM waymark.supervision s JOIN waymark.care_team t ON t.practice_id = s.practice_id AND t.person_id = s.therapist_id
     WHERE s.practice_id = practice AND s.supervisor_id = person AND s.until_day IS NULL
       AND t.client_id = client AND t.relation = 'therapist' AND t.until_day IS NULL);
END $$;
