-- How a person stands to a client on a day: asked before everything that is read or written, so in one round trip.
CREATE FUNCTION waymark.relations(practice text, client text, person text, day date)
RETURNS TABLE (on_team boolean, supports boolean, supervises boolean)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM set_config('app.practice_id', practice, true);
  RETURN QUERY SELECT
    EXISTS (SELECT FROM waymark.care_team t
             WHERE t.practice_id = practice AND t.client_id = client AND t.person_id = person
               AND t.relation = 'therapist' AND t.until_day IS NULL),
    EXISTS (SELECT FROM waymark.care_team t
             WHERE t.practice_id = practice AND t.client_id = client AND t.person_id = person
               AND t.relation = 'supporter' AND t.from_day <= day AND (t.until_day IS NULL OR t.until_day >= day)),
    EXISTS (SELECT FROM waymark.care_team t JOIN waymark.supervision s
                ON s.practice_id = t.practice_id AND s.therapist_id = t.person_id
             WHERE t.practice_id = practice AND t.client_id = client AND t.relation = 'therapist' AND t.until_day IS NULL
               AND s.supervisor_id = person AND s.until_day IS NULL);
END $$;
