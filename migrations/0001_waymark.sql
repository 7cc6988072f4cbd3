-- What a practice writes down. Every key starts with practice_id, so that the tables can be distributed by practice.
--
-- Row-level security is forced on every table. Two settings open rows, for the length of a transaction:
--   app.practice_id     the rows of one practice;
--   app.whole_database  'on' opens everything to the owner of the tables, for backup, restore and verify. The app's role is
--                       not the owner: for it the setting does nothing.
-- The practice '*' stands for the installation itself (its key, lists that everybody shares).
-- Columns named body or wrapped hold ciphertext. All others hold ids, numbers, dates, hashes and codes.

CREATE SCHEMA IF NOT EXISTS waymark;

-- The keys that encrypt everything else, each wrapped by the master key. Erasing a client empties `wrapped`.
CREATE TABLE waymark.data_keys (
  practice_id text NOT NULL,
  key_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('client', 'practice', 'signing', 'installation')),
  -- The client whose key it is; '-' for the other kinds. A client has one key for ever: none is made after erasure.
  owner text NOT NULL,
  wrapped bytea,
  -- SubjectPublicKeyInfo (DER) of a signing key.
  public_key bytea,
  made_at timestamptz NOT NULL DEFAULT now(),
  erased_at timestamptz,
  PRIMARY KEY (practice_id, key_id),
  UNIQUE (practice_id, kind, owner),
  CHECK ((wrapped IS NULL) = (erased_at IS NOT NULL))
);

-- The head of every stream: the row that two writers meet at.
CREATE TABLE waymark.streams (
  practice_id text NOT NULL,
  stream_id text NOT NULL,
  -- Whose stream it is; null where it belongs to the practice.
  client_id text,
  key_id text NOT NULL,
  version integer NOT NULL,
  hash bytea NOT NULL,
  -- Up to here the daily checkpoints have it.
  checkpointed integer NOT NULL DEFAULT 0,
  PRIMARY KEY (practice_id, stream_id),
  FOREIGN KEY (practice_id, key_id) REFERENCES waymark.data_keys
) WITH (fillfactor = 70);
CREATE INDEX streams_of_client ON waymark.streams (practice_id, client_id);

CREATE TABLE waymark.events (
  practice_id text NOT NULL,
  stream_id text NOT NULL,
  version integer NOT NULL,
  at timestamptz NOT NULL,
  body bytea NOT NULL,
  -- SHA-256 over the hash before it and this row (src/server/event-store/chain.ts).
  hash bytea NOT NULL,
  command_id text NOT NULL,
  -- The n-th event, from 0, of its command.
  n integer NOT NULL,
  PRIMARY KEY (practice_id, stream_id, version),
  -- A command takes effect once.
  CONSTRAINT once UNIQUE (practice_id, stream_id, command_id, n)
);
-- Ciphertext does not shrink: no time is spent on trying.
ALTER TABLE waymark.events ALTER COLUMN body SET STORAGE EXTERNAL;

-- The state of a long stream at some version. May be thrown away at any time.
CREATE TABLE waymark.snapshots (
  practice_id text NOT NULL,
  stream_id text NOT NULL,
  version integer NOT NULL,
  -- Of the event at that version: where the chain goes on.
  hash bytea NOT NULL,
  -- Hash of the state's schema; another schema's snapshot is not read.
  schema_hash text NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (practice_id, stream_id)
);
ALTER TABLE waymark.snapshots ALTER COLUMN body SET STORAGE EXTERNAL;

-- Once a day the practice signs the heads that moved. `heads` is gzip of JSON: [[stream id, version, hash in hex], …].
CREATE TABLE waymark.checkpoints (
  practice_id text NOT NULL,
  n integer NOT NULL,
  at timestamptz NOT NULL,
  heads bytea NOT NULL,
  -- The signature of the checkpoint before; empty for the first.
  previous bytea NOT NULL,
  -- Ed25519 (src/server/event-store/checkpoint.ts).
  signature bytea NOT NULL,
  PRIMARY KEY (practice_id, n)
);

-- Names and contact data.
CREATE TABLE waymark.directory (
  practice_id text NOT NULL,
  entry_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('client', 'member', 'practice')),
  body bytea NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (practice_id, entry_id)
);
CREATE INDEX directory_changes ON waymark.directory (practice_id, changed_at);

-- Who looked at what, and who changed what.
CREATE TABLE waymark.access_log (
  practice_id text NOT NULL,
  n bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  person_id text NOT NULL,
  capacity text NOT NULL,
  client_id text,
  act text NOT NULL,
  part text,
  PRIMARY KEY (practice_id, n)
);
CREATE INDEX access_log_of_client ON waymark.access_log (practice_id, client_id, n);

-- Mails that wait, and mails that were shown on the outbox page because there is no mail server.
CREATE TABLE waymark.outbox (
  practice_id text NOT NULL,
  mail_id text NOT NULL,
  client_id text,
  at timestamptz NOT NULL,
  body bytea NOT NULL,
  sent_at timestamptz,
  PRIMARY KEY (practice_id, mail_id)
);
CREATE INDEX outbox_latest ON waymark.outbox (practice_id, at);

-- Published codes and the days they are valid on. Loaded by the owner, the same for every practice ('*').
CREATE TABLE waymark.code_lists (
  practice_id text NOT NULL DEFAULT '*',
  system text NOT NULL,
  code text NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  words text NOT NULL,
  PRIMARY KEY (practice_id, system, code, valid_from)
);

-- Read model: one row per plan, for `today`.
CREATE TABLE waymark.today (
  practice_id text NOT NULL,
  plan_id text NOT NULL,
  client_id text NOT NULL,
  version integer NOT NULL,
  stage text NOT NULL DEFAULT 'draft',
  version_in_force integer,
  next_session date,
  review_on date,
  waits_therapist integer NOT NULL DEFAULT 0,
  waits_client integer NOT NULL DEFAULT 0,
  urgent integer NOT NULL DEFAULT 0,
  last_agreed_at timestamptz,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (practice_id, plan_id)
) WITH (fillfactor = 70);
CREATE INDEX today_of_client ON waymark.today (practice_id, client_id);

-- Read model: who works with whom, from and until which day.
CREATE TABLE waymark.care_team (
  practice_id text NOT NULL,
  client_id text NOT NULL,
  person_id text NOT NULL,
  relation text NOT NULL DEFAULT 'therapist',
  from_day date NOT NULL,
  until_day date,
  PRIMARY KEY (practice_id, client_id, person_id, relation)
);
CREATE INDEX care_team_of_person ON waymark.care_team (practice_id, person_id);

-- Read model: whose work a supervisor reads and co-signs.
CREATE TABLE waymark.supervision (
  practice_id text NOT NULL,
  supervisor_id text NOT NULL,
  therapist_id text NOT NULL,
  from_day date NOT NULL,
  until_day date,
  PRIMARY KEY (practice_id, supervisor_id, therapist_id)
);
CREATE INDEX supervision_of_therapist ON waymark.supervision (practice_id, therapist_id);

-- What was erased; an older backup is brought up to it.
CREATE TABLE waymark.erasure_ledger (
  practice_id text NOT NULL,
  client_id text NOT NULL,
  key_id text NOT NULL,
  at timestamptz NOT NULL,
  person_id text NOT NULL,
  PRIMARY KEY (practice_id, client_id)
);

DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'waymark'
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
CREATE POLICY shared ON waymark.code_lists FOR SELECT USING (practice_id = '*');

-- Read-model rows: {"today": [row, …], "care_team": […], "supervision": […]}, each row whole. Written by `append`.
CREATE FUNCTION waymark.project(rows jsonb) RETURNS void LANGUAGE plpgsql AS $$
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
END $$;

-- Adds rows to the access log: [{at, person_id, capacity, client_id, act, part}, …].
CREATE FUNCTION waymark.log_access(practice text, entries jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.practice_id', practice, true);
  INSERT INTO waymark.access_log (practice_id, at, person_id, capacity, client_id, act, part)
  SELECT practice, e.at, e.person_id, e.capacity, e.client_id, e.act, e.part
    FROM jsonb_to_recordset(entries) AS e (at timestamptz, person_id text, capacity text, client_id text, act text, part text);
END $$;

-- Writes the events of one command, moves the head, writes the read models and the access log: one round trip, one
-- transaction. Returns the new version; or 0, with nothing written, when the stream no longer stands at `expected` or when
-- this command has been here before. Raises WM001 when the client's key is gone.
CREATE FUNCTION waymark.append(
  practice text, stream text, client text, key text, expected integer, previous bytea, command text,
  moment timestamptz, bodies bytea[], hashes bytea[], rows jsonb, access jsonb
) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  many integer := cardinality(bodies);
BEGIN
  PERFORM set_config('app.practice_id', practice, true);
  PERFORM FROM waymark.events e WHERE e.practice_id = practice AND e.stream_id = stream AND e.command_id = command;
  IF found THEN RETURN 0; END IF;
  IF expected = 0 THEN
    -- A new stream has no head for an erasure to wait at: they meet at the key instead.
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(practice || '/' || key, 0));
    INSERT INTO waymark.streams (practice_id, stream_id, client_id, key_id, version, hash)
    VALUES (practice, stream, client, key, many, hashes[many]) ON CONFLICT DO NOTHING;
  ELSE
    UPDATE waymark.streams s SET version = expected + many, hash = hashes[many]
     WHERE s.practice_id = practice AND s.stream_id = stream AND s.version = expected AND s.hash = previous AND s.key_id = key;
  END IF;
  IF NOT found THEN RETURN 0; END IF;
  PERFORM FROM waymark.data_keys k WHERE k.practice_id = practice AND k.key_id = key AND k.erased_at IS NULL;
  IF NOT found THEN RAISE EXCEPTION 'the key of this stream is gone' USING ERRCODE = 'WM001'; END IF;
  INSERT INTO waymark.events (practice_id, stream_id, version, at, body, hash, command_id, n)
  SELECT practice, stream, expected + e.i, moment, e.body, e.hash, command, e.i - 1
    FROM unnest(bodies, hashes) WITH ORDINALITY AS e (body, hash, i);
  IF rows IS NOT NULL THEN PERFORM waymark.project(rows); END IF;
  IF access IS NOT NULL THEN PERFORM waymark.log_access(practice, access); END IF;
  RETURN expected + many;
END $$;

-- Everything needed to bring a copy of a stream up to date, in one round trip and from one moment: its head, its key, the
-- snapshot (when starting from nothing and the schema fits), the events after that, and what this command did before.
CREATE FUNCTION waymark.load(practice text, stream text, after integer, shape text, command text)
RETURNS TABLE (what text, version integer, at timestamptz, body bytea, hash bytea, ref text)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  start integer := after;
  head waymark.streams;
BEGIN
  PERFORM set_config('app.practice_id', practice, true);
  SELECT s.* INTO head FROM waymark.streams s WHERE s.practice_id = practice AND s.stream_id = stream;
  IF NOT found THEN RETURN; END IF;
  RETURN QUERY SELECT 'head', head.version, NULL::timestamptz, NULL::bytea, head.hash, head.client_id;
  RETURN QUERY SELECT 'key', 0, k.erased_at, k.wrapped, NULL::bytea, k.key_id
                 FROM waymark.data_keys k WHERE k.practice_id = practice AND k.key_id = head.key_id;
  IF command IS NOT NULL THEN
    RETURN QUERY SELECT 'repeat', max(e.version), min(e.at), NULL::bytea, NULL::bytea, count(*)::text
                   FROM waymark.events e
                  WHERE e.practice_id = practice AND e.stream_id = stream AND e.command_id = command
                 HAVING count(*) > 0;
  END IF;
  IF after = 0 THEN
    SELECT s.version INTO start FROM waymark.snapshots s
     WHERE s.practice_id = practice AND s.stream_id = stream AND s.schema_hash = shape;
    start := coalesce(start, 0);
    RETURN QUERY SELECT 'snapshot', s.version, NULL::timestamptz, s.body, s.hash, s.schema_hash
                   FROM waymark.snapshots s
                  WHERE s.practice_id = practice AND s.stream_id = stream AND s.schema_hash = shape;
  END IF;
  IF head.version > start THEN
    RETURN QUERY SELECT 'event', e.version, e.at, e.body, e.hash, e.command_id
                   FROM waymark.events e
                  WHERE e.practice_id = practice AND e.stream_id = stream AND e.version > start
                  ORDER BY e.version;
  END IF;
END $$;

-- Makes everything about a client unreadable for ever and takes them out of the read models. Writers of this client's streams
-- wait for it, and then find the key gone. Returns false when there is no such key.
CREATE FUNCTION waymark.erase_client(practice text, client text, moment timestamptz, person text) RETURNS boolean
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
  INSERT INTO waymark.erasure_ledger (practice_id, client_id, key_id, at, person_id)
  VALUES (practice, client, key, moment, person) ON CONFLICT DO NOTHING;
  RETURN true;
END $$;

-- The ids of all practices, for the daily work that is done for each of them. The only door past row-level security.
CREATE FUNCTION waymark.practices() RETURNS SETOF text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM set_config('app.whole_database', 'on', true);
  RETURN QUERY SELECT k.practice_id FROM waymark.data_keys k WHERE k.kind = 'practice' ORDER BY 1;
  PERFORM set_config('app.whole_database', '', true);
END $$;
REVOKE EXECUTE ON FUNCTION waymark.practices() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION waymark.practices() TO waymark_app;

GRANT USAGE ON SCHEMA waymark TO waymark_app;
-- What is only ever added to.
GRANT SELECT, INSERT ON waymark.events, waymark.access_log, waymark.checkpoints, waymark.erasure_ledger TO waymark_app;
GRANT SELECT, INSERT ON waymark.streams, waymark.data_keys TO waymark_app;
GRANT UPDATE (version, hash, checkpointed) ON waymark.streams TO waymark_app;
-- Erasing a client.
GRANT UPDATE (wrapped, erased_at) ON waymark.data_keys TO waymark_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  waymark.snapshots, waymark.directory, waymark.outbox, waymark.today, waymark.care_team, waymark.supervision TO waymark_app;
GRANT SELECT ON waymark.code_lists TO waymark_app;
