-- What clients report over time. The answers themselves are events (streams `checkins/<client>`), encrypted under the client's
-- key; here lies what is on its way, and the numbers that the practice's report counts.

-- What somebody has answered and not yet sent: not a fact, overwritten, gone when it is sent. `place`: signed in on their own, or on
-- the screen handed over in the room; neither is shown in the other place. `body`: under the client's key.
CREATE TABLE waymark.kept_answers (
  practice_id text NOT NULL,
  client_id text NOT NULL,
  place text NOT NULL CHECK (place IN ('own', 'room')),
  body bytea NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (practice_id, client_id, place)
);
ALTER TABLE waymark.kept_answers ALTER COLUMN body SET STORAGE EXTERNAL;

-- Read model: one row per measure answered in a check-in. Of an adopted measure `measure` is its id, never its name.
CREATE TABLE waymark.scores (
  practice_id text NOT NULL,
  client_id text NOT NULL,
  check_in_id text NOT NULL,
  measure text NOT NULL,
  on_day date NOT NULL,
  -- Null: answered, but too much was left out for a score.
  total numeric,
  -- A mistaken entry from paper, which counts nowhere.
  set_aside boolean NOT NULL DEFAULT false,
  PRIMARY KEY (practice_id, client_id, check_in_id, measure)
);
CREATE INDEX scores_by_day ON waymark.scores (practice_id, on_day);

-- Read model: one row per plan, for the practice's report. A plan that is older than this table gets its row with its next event.
CREATE TABLE waymark.courses_of_care (
  practice_id text NOT NULL,
  plan_id text NOT NULL,
  client_id text NOT NULL,
  -- A group of problems (src/domain/plan/problem-group.ts), never a code.
  problem text NOT NULL,
  sessions_held integer NOT NULL,
  opened_on date NOT NULL,
  closed_on date,
  -- Sessions held since an objective of the plan names a measure: as many scores could be expected.
  check_ins_asked integer NOT NULL,
  PRIMARY KEY (practice_id, plan_id)
) WITH (fillfactor = 70);
CREATE INDEX courses_of_care_of_client ON waymark.courses_of_care (practice_id, client_id);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['kept_answers', 'scores', 'courses_of_care']
  LOOP
    EXECUTE format('ALTER TABLE waymark.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE waymark.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY of_practice ON waymark.%I '
      'USING (practice_id = current_setting(''app.practice_id'', true)) '
      'WITH CHECK (practice_id = current_setting(''app.practice_id'', true))', name);
    EXECUTE format('CREATE POLICY whole_database ON waymark.%I TO CURRENT_USER '
      'USING (current_setting(''app.whole_database'', true) = ''on'') '
      'WITH CHECK (current_setting(''app.whole_database'', true) = ''on'')', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON waymark.%I TO waymark_app', name);
  END LOOP;
END $$;

-- As before, and: {"scores": […], "courses_of_care": […], "sent": [{practice_id, client_id, place}]}. `sent`: what was kept there is a fact now.
CREATE OR REPLACE FUNCTION waymark.project(rows jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF rows ? 'today' THEN
    INSERT INTO waymark.today AS t SELECT (jsonb_populate_recordset(NULL::waymark.today, rows -> 'today')).*
    ON CONFLICT (practice_id, plan_id) DO UPDATE SET
      version = excluded.version, stage = excluded.stage, version_in_force = excluded.version_in_force,
      next_session = excluded.next_session, review_on = excluded.review_on, waits_therapist = excluded.waits_therapist,
      waits_client = excluded.waits_client, urgent = excluded.urgent, last_agreed_at = excluded.last_agreed_at,
      changed_at = excluded.changed_at;
  END IF;
  IF rows ? 'care_team' THEN
    INSERT INTO waymark.care_team SELECT (jsonb_populate_recordset(NULL::waymark.care_team, rows -> 'care_team')).*
    ON CONFLICT (practice_id, client_id, person_id, relation) DO UPDATE SET
      from_day = excluded.from_day, until_day = excluded.until_day;
  END IF;
  IF rows ? 'supervision' THEN
    INSERT INTO waymark.supervision SELECT (jsonb_populate_recordset(NULL::waymark.supervision, rows -> 'supervision')).*
    ON CONFLICT (practice_id, supervisor_id, therapist_id) DO UPDATE SET
      from_day = excluded.from_day, until_day = excluded.until_day;
  END IF;
  IF rows ? 'scores' THEN
    INSERT INTO waymark.scores SELECT (jsonb_populate_recordset(NULL::waymark.scores, rows -> 'scores')).*
    ON CONFLICT (practice_id, client_id, check_in_id, measure) DO UPDATE SET
      on_day = excluded.on_day, total = excluded.total, set_aside = excluded.set_aside;
  END IF;
  IF rows ? 'courses_of_care' THEN
    INSERT INTO waymark.courses_of_care
    SELECT (jsonb_populate_recordset(NULL::waymark.courses_of_care, rows -> 'courses_of_care')).*
    ON CONFLICT (practice_id, plan_id) DO UPDATE SET
      problem = excluded.problem, sessions_held = excluded.sessions_held, opened_on = excluded.opened_on,
      closed_on = excluded.closed_on, check_ins_asked = excluded.check_ins_asked;
  END IF;
  IF rows ? 'sent' THEN
    DELETE FROM waymark.kept_answers k
     USING jsonb_to_recordset(rows -> 'sent') AS s (practice_id text, client_id text, place text)
     WHERE k.practice_id = s.practice_id AND k.client_id = s.client_id AND k.place = s.place;
  END IF;
END $$;

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
  INSERT INTO waymark.erasure_ledger (practice_id, client_id, key_id, at, person_id)
  VALUES (practice, client, key, moment, person) ON CONFLICT DO NOTHING;
  RETURN true;
END $$;
