-- What is watched for a client: single-use links, answers about risk, reminders; and the keys of people's own devices.

-- A link for one check-in, without an account. It opens until a day, once. The token is in the link alone.
CREATE TABLE waymark.check_in_links (
  practice_id text NOT NULL,
  link_id text NOT NULL,
  client_id text NOT NULL,
  -- SHA-256 of 256 random bits.
  token_hash text NOT NULL,
  until_day date NOT NULL,
  made_at timestamptz NOT NULL,
  used_at timestamptz,
  -- The address it was mailed to, under the client's key: kept with the newest mailed link of a client alone.
  body bytea,
  PRIMARY KEY (practice_id, link_id)
);
CREATE INDEX check_in_links_token ON waymark.check_in_links (token_hash);
CREATE INDEX check_in_links_of_client ON waymark.check_in_links (practice_id, client_id);

-- Read model and work list: answers about risk, and who was told of them.
CREATE TABLE waymark.alerts (
  practice_id text NOT NULL,
  risk_id text NOT NULL,
  client_id text NOT NULL,
  level text NOT NULL CHECK (level IN ('alert', 'told', 'ask')),
  raised_at timestamptz NOT NULL,
  -- When the team was mailed for the first time.
  told_at timestamptz,
  -- When somebody is told next; null for what does not interrupt.
  next_at timestamptz,
  rounds integer NOT NULL DEFAULT 0,
  cover_person text,
  cover_told_at timestamptz,
  -- Someone recorded what was done.
  closed_at timestamptz,
  -- It was talked about with the client.
  talked_at timestamptz,
  PRIMARY KEY (practice_id, risk_id)
);
CREATE INDEX alerts_next ON waymark.alerts (next_at) WHERE closed_at IS NULL AND next_at IS NOT NULL;
CREATE INDEX alerts_of_client ON waymark.alerts (practice_id, client_id) WHERE talked_at IS NULL;
CREATE INDEX alerts_of_cover ON waymark.alerts (practice_id, cover_person) WHERE closed_at IS NULL;

-- Read model: who wishes to be reminded, and when to look at them next.
CREATE TABLE waymark.reminders (
  practice_id text NOT NULL,
  client_id text NOT NULL,
  remind boolean NOT NULL,
  last_sent_on date,
  next_check_on date NOT NULL,
  PRIMARY KEY (practice_id, client_id)
);
CREATE INDEX reminders_next ON waymark.reminders (practice_id, next_check_on) WHERE remind;

-- The key under which a person keeps things on a device of theirs: the same person gets it back there, nobody else does.
CREATE TABLE identity.device_keys (
  person_id text NOT NULL REFERENCES identity.people (id) ON DELETE CASCADE,
  device_id text NOT NULL,
  -- Encrypted by the application.
  key text NOT NULL,
  made_at timestamptz NOT NULL,
  used_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, device_id)
);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['check_in_links', 'alerts', 'reminders']
  LOOP
    EXECUTE format('ALTER TABLE waymark.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE waymark.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY of_practice ON waymark.%I '
      'USING (practice_id = current_setting(''app.practice_id'', true)) '
      'WITH CHECK (practice_id = current_setting(''app.practice_id'', true))', name);
    EXECUTE format('CREATE POLICY whole_database ON waymark.%I TO CURRENT_USER '
      'USING (current_setting(''app.whole_database'', true) = ''on'') '
      'WITH CHECK (current_setting(''app.whole_database'', true) = ''on'')', name);
  END LOOP;
END $$;
ALTER TABLE identity.device_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.device_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY signing_in ON identity.device_keys USING (current_setting('app.sign_in', true) = 'on')
  WITH CHECK (current_setting('app.sign_in', true) = 'on');

GRANT SELECT, INSERT, UPDATE, DELETE ON waymark.check_in_links, waymark.alerts, waymark.reminders TO waymark_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.device_keys TO waymark_app;

-- Whose link it is, by the hash of its token: whoever holds one belongs to no practice yet. Tells ids and nothing else.
CREATE FUNCTION waymark.check_in_link(hash text) RETURNS TABLE (practice_id text, client_id text, link_id text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM set_config('app.whole_database', 'on', true);
  RETURN QUERY SELECT l.practice_id, l.client_id, l.link_id FROM waymark.check_in_links l WHERE l.token_hash = hash;
  PERFORM set_config('app.whole_database', '', true);
END $$;
REVOKE EXECUTE ON FUNCTION waymark.check_in_link(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION waymark.check_in_link(text) TO waymark_app;

-- The practices in which somebody is to be told of an answer about risk by now: asked every few seconds, so not of each of them.
CREATE FUNCTION waymark.practices_to_alert(moment timestamptz) RETURNS SETOF text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM set_config('app.whole_database', 'on', true);
  RETURN QUERY SELECT DISTINCT a.practice_id FROM waymark.alerts a
    WHERE a.closed_at IS NULL AND a.next_at IS NOT NULL AND a.next_at <= moment;
  PERFORM set_config('app.whole_database', '', true);
END $$;
REVOKE EXECUTE ON FUNCTION waymark.practices_to_alert(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION waymark.practices_to_alert(timestamptz) TO waymark_app;

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
  INSERT INTO waymark.erasure_ledger (practice_id, client_id, key_id, at, person_id)
  VALUES (practice, client, key, moment, person) ON CONFLICT DO NOTHING;
  RETURN true;
END $$;
