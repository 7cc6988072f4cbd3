-- Emergency access: a member who is not on the care team reads a client's chart until the end of the next day.

-- Read model and work list: who opened whose chart in an emergency, whether the others were told, and whether it was looked at. The
-- reason stands in the client's stream alone.
CREATE TABLE waymark.emergencies (
  practice_id text NOT NULL,
  grant_id text NOT NULL,
  client_id text NOT NULL,
  person_id text NOT NULL,
  opened_at timestamptz NOT NULL,
  -- When the care team and the client were written to.
  told_at timestamptz,
  reviewed_at timestamptz,
  PRIMARY KEY (practice_id, grant_id)
);
CREATE INDEX emergencies_latest ON waymark.emergencies (practice_id, opened_at);
CREATE INDEX emergencies_of_person ON waymark.emergencies (practice_id, person_id, opened_at);
CREATE INDEX emergencies_to_review ON waymark.emergencies (practice_id) WHERE reviewed_at IS NULL;
CREATE INDEX emergencies_to_tell ON waymark.emergencies (practice_id) WHERE told_at IS NULL;

ALTER TABLE waymark.emergencies ENABLE ROW LEVEL SECURITY;
ALTER TABLE waymark.emergencies FORCE ROW LEVEL SECURITY;
CREATE POLICY of_practice ON waymark.emergencies
  USING (practice_id = current_setting('app.practice_id', true))
  WITH CHECK (practice_id = current_setting('app.practice_id', true));
CREATE POLICY whole_database ON waymark.emergencies TO CURRENT_USER
  USING (current_setting('app.whole_database', true) = 'on')
  WITH CHECK (current_setting('app.whole_database', true) = 'on');
GRANT SELECT, INSERT, UPDATE, DELETE ON waymark.emergencies TO waymark_app;

-- As waymark.relations, which stays for a node that still asks it, and also whether an emergency access runs on this day.
CREATE FUNCTION waymark.relations_to(
  practice text, client text, person text, day date,
  OUT on_team boolean, OUT supports boolean, OUT supervises boolean, OUT emergency boolean
) LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM set_config('app.practice_id', practice, true);
  SELECT coalesce(bool_or(t.relation = 'therapist' AND t.until_day IS NULL), false),
         coalesce(bool_or(t.relation = 'supporter' AND t.from_day <= day AND (t.until_day IS NULL OR t.until_day >= day)), false),
         coalesce(bool_or(t.relation = 'emergency' AND t.from_day <= day AND t.until_day >= day), false)
    INTO on_team, supports, emergency
    FROM waymark.care_team t
   WHERE t.practice_id = practice AND t.client_id = client AND t.person_id = person;
  supervises := EXISTS (
    SELECT FROM waymark.supervision s JOIN waymark.care_team t ON t.practice_id = s.practice_id AND t.person_id = s.therapist_id
     WHERE s.practice_id = practice AND s.supervisor_id = person AND s.until_day IS NULL
       AND t.client_id = client AND t.relation = 'therapist' AND t.until_day IS NULL);
END $$;

-- The practices in which somebody is still to be told of an emergency access. Tells ids and nothing else.
CREATE FUNCTION waymark.practices_with_emergencies_untold() RETURNS SETOF text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM set_config('app.whole_database', 'on', true);
  RETURN QUERY SELECT DISTINCT e.practice_id FROM waymark.emergencies e WHERE e.told_at IS NULL;
  PERFORM set_config('app.whole_database', '', true);
END $$;
REVOKE EXECUTE ON FUNCTION waymark.practices_with_emergencies_untold() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION waymark.practices_with_emergencies_untold() TO waymark_app;

-- As before, and also out of what this migration adds.
CREATE OR REPLACE FUNCTION waymark.erase_client(practice text, client text, moment timestamptz, person text) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  key text;
BEGIN
  PERFORM set_config('app.practice_id', practice, true);
  SELECT k.key_id INTO key FROM waymark.data_keys k WHERE k.practice_id = practice AND k.kind = 'client' AND k.owner = client;
  IF NOT found THEN RETURN false; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(practice || '/' || key, 0));
  PERFORM FROM waymark.streams s WHERE s.practice_id = practice AND s.key_id = key ORDER BY s.stream_id FOR UPDATE;
  UPDATE waymark.data_keys k SET wrapped = NULL, erased_at = moment
   WHERE k.practice_id = practice AND k.key_id = key AND k.erased_at IS NULL;
  DELETE FROM waymark.snapshots n USING waymark.streams s
   WHERE n.practice_id = practice AND s.practice_id = practice AND s.stream_id = n.stream_id AND s.key_id = key;
  DELETE FROM waymark.today t WHERE t.practice_id = practice AND t.client_id = client;
  DELETE FROM waymark.care_team c WHERE c.practice_id = practice AND c.client_id = client;
  DELETE FROM waymark.directory d WHERE d.practice_id = practice AND d.entry_id = client;
  DELETE FROM waymark.outbox o WHERE o.practice_id = practice AND o.client_id = client;
  DELETE FROM waymark.kept_answers k WHERE k.practice_id = practice AND k.client_id = client;
  DELETE FROM waymark.scores s WHERE s.practice_id = practice AND s.client_id = client;
  DELETE FROM waymark.courses_of_care c WHERE c.practice_id = practice AND c.client_id = client;
  DELETE FROM waymark.check_in_links l WHERE l.practice_id = practice AND l.client_id = client;
  DELETE FROM waymark.alerts a WHERE a.practice_id = practice AND a.client_id = client;
  DELETE FROM waymark.reminders r WHERE r.practice_id = practice AND r.client_id = client;
  DELETE FROM waymark.emergencies e WHERE e.practice_id = practice AND e.client_id = client;
  INSERT INTO waymark.erasure_ledger (practice_id, client_id, key_id, at, person_id)
  VALUES (practice, client, key, moment, person) ON CONFLICT DO NOTHING;
  RETURN true;
END $$;
