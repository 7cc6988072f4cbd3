-- Notices by mail, and calendars that sessions are read from.

-- A letter that could not be given over: why, since when, and whether it is still tried. `to_client`: it goes to the client themselves.
ALTER TABLE waymark.outbox ADD COLUMN to_client boolean NOT NULL DEFAULT false;
ALTER TABLE waymark.outbox ADD COLUMN problem text CHECK (problem IN ('noMailbox', 'refused', 'later'));
ALTER TABLE waymark.outbox ADD COLUMN problem_at timestamptz;
ALTER TABLE waymark.outbox ADD COLUMN given_up_at timestamptz;
CREATE INDEX outbox_to_client ON waymark.outbox (practice_id, client_id, at) WHERE to_client;

-- Work list: what somebody is to be told by mail. First one row for a side of a plan (`person_id` empty), then one for each person of
-- that side. The primary key is why nothing is told twice.
CREATE TABLE waymark.notices (
  practice_id text NOT NULL,
  -- Names what it is about by ids, such as `note:<id>`. What it says stands in the client's streams alone.
  reason text NOT NULL,
  person_id text NOT NULL,
  client_id text NOT NULL,
  plan_id text,
  side text NOT NULL CHECK (side IN ('client', 'therapist')),
  kind text NOT NULL,
  raised_at timestamptz NOT NULL,
  -- Who did what it is about: they are not told.
  raised_by text NOT NULL,
  -- When somebody looks at it next; null once it is told or no longer to be told.
  next_at timestamptz,
  sent_at timestamptz,
  -- The letter it is told in.
  mail_id text,
  PRIMARY KEY (practice_id, reason, side, person_id)
);
CREATE INDEX notices_next ON waymark.notices (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX notices_of_person ON waymark.notices (practice_id, person_id, sent_at);
CREATE INDEX notices_of_mail ON waymark.notices (practice_id, mail_id) WHERE mail_id IS NOT NULL;
CREATE INDEX notices_of_client ON waymark.notices (practice_id, client_id);

-- How somebody wants to be told of a kind, where they have chosen.
CREATE TABLE waymark.notice_settings (
  practice_id text NOT NULL,
  person_id text NOT NULL,
  kind text NOT NULL,
  how text NOT NULL CHECK (how IN ('atOnce', 'daily', 'never')),
  -- Set where the person is a client here.
  client_id text,
  PRIMARY KEY (practice_id, person_id, kind)
);

-- A therapist's calendar: where it is read, or what it was called when it was given as a file.
CREATE TABLE waymark.calendars (
  practice_id text NOT NULL,
  person_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('address', 'file')),
  -- The address, or the file's name, under the practice's key.
  body bytea NOT NULL,
  set_at timestamptz NOT NULL,
  -- When it is read next; null for a file.
  next_at timestamptz,
  -- When it was last read well, and what was in it: entries with a code in the days looked at, and clients found by them.
  read_at timestamptz,
  coded integer NOT NULL DEFAULT 0,
  found integer NOT NULL DEFAULT 0,
  -- Why it could not be read last time.
  problem text,
  problem_at timestamptz,
  PRIMARY KEY (practice_id, person_id)
);
CREATE INDEX calendars_next ON waymark.calendars (next_at) WHERE next_at IS NOT NULL;

-- The code by which a calendar names a client. It says nothing about them.
CREATE TABLE waymark.calendar_codes (
  practice_id text NOT NULL,
  client_id text NOT NULL,
  code text NOT NULL,
  PRIMARY KEY (practice_id, client_id),
  UNIQUE (practice_id, code)
);

-- The entry that a client's next session was last read from: what was set by hand since stays until the entry changes.
CREATE TABLE waymark.calendar_sessions (
  practice_id text NOT NULL,
  person_id text NOT NULL,
  client_id text NOT NULL,
  plan_id text NOT NULL,
  -- SHA-256 of the entry's own name and recurrence.
  entry_hash text NOT NULL,
  entry_on date NOT NULL,
  session_id text,
  PRIMARY KEY (practice_id, person_id, client_id)
);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['notices', 'notice_settings', 'calendars', 'calendar_codes', 'calendar_sessions']
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
GRANT SELECT, INSERT, UPDATE, DELETE ON waymark.notices, waymark.notice_settings, waymark.calendars, waymark.calendar_codes,
  waymark.calendar_sessions TO waymark_app;

-- The practices in which somebody is to be told something by now, or a calendar is to be read. They tell ids and nothing else.
CREATE FUNCTION waymark.practices_with_notices(moment timestamptz) RETURNS SETOF text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM set_config('app.whole_database', 'on', true);
  RETURN QUERY SELECT DISTINCT n.practice_id FROM waymark.notices n WHERE n.next_at IS NOT NULL AND n.next_at <= moment;
  PERFORM set_config('app.whole_database', '', true);
END $$;
REVOKE EXECUTE ON FUNCTION waymark.practices_with_notices(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION waymark.practices_with_notices(timestamptz) TO waymark_app;
CREATE FUNCTION waymark.practices_with_calendars(moment timestamptz) RETURNS SETOF text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM set_config('app.whole_database', 'on', true);
  RETURN QUERY SELECT DISTINCT c.practice_id FROM waymark.calendars c WHERE c.next_at IS NOT NULL AND c.next_at <= moment;
  PERFORM set_config('app.whole_database', '', true);
END $$;
REVOKE EXECUTE ON FUNCTION waymark.practices_with_calendars(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION waymark.practices_with_calendars(timestamptz) TO waymark_app;

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
  INSERT INTO waymark.erasure_ledger (practice_id, client_id, key_id, at, person_id)
  VALUES (practice, client, key, moment, person) ON CONFLICT DO NOTHING;
  RETURN true;
END $$;
