-- Supporters whom a client invites, handing a client over to a colleague, and the practice's records custodian.

-- An invitation of kind 'supporter' is for somebody whom this client chose. They become neither the client nor a member.
ALTER TABLE identity.invitations DROP CONSTRAINT invitations_kind_check;
ALTER TABLE identity.invitations ADD CONSTRAINT invitations_kind_check CHECK (kind IN ('member', 'client', 'supporter'));
ALTER TABLE identity.invitations DROP CONSTRAINT invitations_check;
ALTER TABLE identity.invitations ADD CONSTRAINT invitations_check
  CHECK ((kind = 'member' AND roles IS NOT NULL) OR (kind IN ('client', 'supporter') AND client_id IS NOT NULL));

-- Whose plans somebody was let into by the client: they belong to no practice, so this is the one thing asked across practices.
CREATE INDEX care_team_of_supporter ON waymark.care_team (person_id) WHERE relation = 'supporter';
CREATE FUNCTION waymark.supported_by(person text, OUT practice text, OUT client text) RETURNS SETOF record
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM set_config('app.whole_database', 'on', true);
  RETURN QUERY SELECT t.practice_id, t.client_id FROM waymark.care_team t
    WHERE t.person_id = person AND t.relation = 'supporter' ORDER BY t.from_day, t.practice_id, t.client_id;
  PERFORM set_config('app.whole_database', '', true);
END $$;
REVOKE EXECUTE ON FUNCTION waymark.supported_by(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION waymark.supported_by(text) TO waymark_app;

-- As waymark.relations_to, which stays for a node that still asks it, and also whether the records custodian's access runs on this day.
CREATE FUNCTION waymark.relations_on(
  practice text, client text, person text, day date,
  OUT on_team boolean, OUT supports boolean, OUT supervises boolean, OUT emergency boolean, OUT custody boolean
) LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM set_config('app.practice_id', practice, true);
  SELECT coalesce(bool_or(t.relation = 'therapist' AND t.until_day IS NULL), false),
         coalesce(bool_or(t.relation = 'supporter' AND t.from_day <= day AND (t.until_day IS NULL OR t.until_day >= day)), false),
         coalesce(bool_or(t.relation = 'emergency' AND t.from_day <= day AND t.until_day >= day), false),
         coalesce(bool_or(t.relation = 'custodian' AND t.from_day <= day AND t.until_day >= day), false)
    INTO on_team, supports, emergency, custody
    FROM waymark.care_team t
   WHERE t.practice_id = practice AND t.client_id = client AND t.person_id = person;
  supervises := EXISTS (
    SELECT FROM waymark.supervision s JOIN waymark.care_team t ON t.practice_id = s.practice_id AND t.person_id = s.therapist_id
     WHERE s.practice_id = practice AND s.supervisor_id = person AND s.until_day IS NULL
       AND t.client_id = client AND t.relation = 'therapist' AND t.until_day IS NULL);
END $$;

-- Read model and work list: hand-overs that are still to come, from whom, to whom, and on which day. `due_on` is absent while the client
-- objects. What was said stands in the client's stream alone.
CREATE TABLE waymark.hand_overs (
  practice_id text NOT NULL,
  hand_over_id text NOT NULL,
  client_id text NOT NULL,
  from_person text NOT NULL,
  to_person text NOT NULL,
  due_on date,
  PRIMARY KEY (practice_id, hand_over_id)
);
CREATE INDEX hand_overs_due ON waymark.hand_overs (practice_id, due_on) WHERE due_on IS NOT NULL;
CREATE INDEX hand_overs_from ON waymark.hand_overs (practice_id, from_person);
CREATE INDEX hand_overs_to ON waymark.hand_overs (practice_id, to_person);

ALTER TABLE waymark.hand_overs ENABLE ROW LEVEL SECURITY;
ALTER TABLE waymark.hand_overs FORCE ROW LEVEL SECURITY;
CREATE POLICY of_practice ON waymark.hand_overs
  USING (practice_id = current_setting('app.practice_id', true))
  WITH CHECK (practice_id = current_setting('app.practice_id', true));
CREATE POLICY whole_database ON waymark.hand_overs TO CURRENT_USER
  USING (current_setting('app.whole_database', true) = 'on')
  WITH CHECK (current_setting('app.whole_database', true) = 'on');
GRANT SELECT, INSERT, UPDATE, DELETE ON waymark.hand_overs TO waymark_app;

-- The practices in which the day of a hand-over may have come. Tells ids and nothing else.
CREATE FUNCTION waymark.practices_with_hand_overs(latest date) RETURNS SETOF text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM set_config('app.whole_database', 'on', true);
  RETURN QUERY SELECT DISTINCT h.practice_id FROM waymark.hand_overs h WHERE h.due_on <= latest;
  PERFORM set_config('app.whole_database', '', true);
END $$;
REVOKE EXECUTE ON FUNCTION waymark.practices_with_hand_overs(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION waymark.practices_with_hand_overs(date) TO waymark_app;

-- As before, and also out of what this migration adds.
CREATE OR REPLACE FUNCTION waymark.erase_client(practice text, client text, moment timestamptz, person text) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  key text;
  others text[];
BEGIN
  PERFORM set_config('app.practice_id', practice, true);
  SELECT k.key_id INTO key FROM waymark.data_keys k WHERE k.practice_id = practice AND k.kind = 'client' AND k.owner = client;
  IF NOT found THEN RETURN false; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(practice || '/' || key, 0));
  PERFORM FROM waymark.streams s WHERE s.practice_id = practice AND s.key_id = key ORDER BY s.stream_id FOR UPDATE;
  UPDATE waymark.data_keys k SET wrapped = NULL, erased_at = moment
   WHERE k.practice_id = practice AND k.key_id = key AND k.erased_at IS NULL;
  -- From here on no key of working notes about this client can come into being.
  SELECT coalesce(array_agg(k.key_id ORDER BY k.key_id), '{}') INTO others FROM waymark.data_keys k
   WHERE k.practice_id = practice AND k.kind = 'notes' AND split_part(k.owner, '/', 1) = client;
  PERFORM pg_advisory_xact_lock(hashtextextended(practice || '/' || one.id, 0))
     FROM (SELECT unnest(others) AS id ORDER BY 1) AS one;
  PERFORM FROM waymark.streams s WHERE s.practice_id = practice AND s.key_id = ANY (others) ORDER BY s.stream_id FOR UPDATE;
  UPDATE waymark.data_keys k SET wrapped = NULL, erased_at = moment
   WHERE k.practice_id = practice AND k.key_id = ANY (others) AND k.erased_at IS NULL;
  DELETE FROM waymark.sealed_notes_keys n WHERE n.practice_id = practice AND (n.key_id = ANY (others) OR n.client_id = client);
  DELETE FROM waymark.snapshots n USING waymark.streams s
   WHERE n.practice_id = practice AND s.practice_id = practice AND s.stream_id = n.stream_id
     AND (s.key_id = key OR s.key_id = ANY (others));
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
  DELETE FROM waymark.notices n WHERE n.practice_id = practice AND n.client_id = client;
  DELETE FROM waymark.notice_settings n WHERE n.practice_id = practice AND n.client_id = client;
  DELETE FROM waymark.calendar_sessions s WHERE s.practice_id = practice AND s.client_id = client;
  DELETE FROM waymark.calendar_codes c WHERE c.practice_id = practice AND c.client_id = client;
  DELETE FROM waymark.hand_overs h WHERE h.practice_id = practice AND h.client_id = client;
  INSERT INTO waymark.erasure_ledger (practice_id, client_id, key_id, at, person_id)
  VALUES (practice, client, key, moment, person) ON CONFLICT DO NOTHING;
  RETURN true;
END $$;
